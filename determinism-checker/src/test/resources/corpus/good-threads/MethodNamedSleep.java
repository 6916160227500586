package goodthreads.methodnamedsleep;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Bear {
    private Bear() {}

    static String sleep(int months) {
        return "zzz".repeat(months);
    }

    static String now() {
        return "now";
    }
}

// RUN
/** The name of a method says nothing. */
final class MethodNamedSleep implements Job {
    @Override
    public String run(String in) throws Exception {
        return Bear.sleep(2) + Bear.now();
    }
}
