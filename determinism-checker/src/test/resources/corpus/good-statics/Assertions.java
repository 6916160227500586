package goodstatics.assertions;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Assertions implements Job {
    @Override
    public String run(String in) throws Exception {
        assert in != null : "no input";
        return in;
    }
}
