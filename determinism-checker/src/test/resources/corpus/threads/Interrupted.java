package threads.interrupted;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Interrupted implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Thread.interrupted(); // EXPECT DET-THREAD-03
    }
}
