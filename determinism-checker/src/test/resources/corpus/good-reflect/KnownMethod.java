package goodreflect.knownmethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
public final class KnownMethod implements Job {
    public static String greet(String name) {
        return "hello " + name;
    }

    @Override
    public String run(String in) throws Exception {
        return (String) KnownMethod.class.getMethod("greet", String.class).invoke(null, in);
    }
}
