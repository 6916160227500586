package goodcallbacks.exceptionswithtext;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Rejected extends Exception {
    private static final long serialVersionUID = 1;
    private final int code;

    Rejected(int code, Throwable cause) {
        super("rejected", cause);
        this.code = code;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " with " + code;
    }
}

// RUN
final class ExceptionsWithText implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            throw new Rejected(5, new IllegalStateException(in));
        } catch (Rejected e) {
            return e.getMessage() + e.getCause().getMessage() + e;
        }
    }
}
