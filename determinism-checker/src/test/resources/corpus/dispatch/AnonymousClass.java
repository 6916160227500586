package dispatch.anonymousclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AnonymousClass implements Job {
    @Override
    public String run(String in) throws Exception {
        Object text = new Object() {
            @Override
            public String toString() {
                return in + Math.random(); // EXPECT DET-RANDOM-01
            }
        };
        return text.toString();
    }
}
