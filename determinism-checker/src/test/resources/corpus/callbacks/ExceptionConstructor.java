package callbacks.exceptionconstructor;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Rejected extends Exception {
    private static final long serialVersionUID = 1;

    Rejected(String reason) {
        super(reason + System.currentTimeMillis()); // EXPECT DET-TIME-01
    }
}

final class ExceptionConstructor implements Job {
    @Override
    public String run(String in) throws Exception {
        if (in.isEmpty()) {
            throw new Rejected("empty");
        }
        return in;
    }
}
