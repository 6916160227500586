package dispatch.staticinterfacemethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Times {
    static long now() {
        return System.currentTimeMillis(); // EXPECT DET-TIME-01
    }
}

// RUN
final class StaticInterfaceMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Times.now();
    }
}
