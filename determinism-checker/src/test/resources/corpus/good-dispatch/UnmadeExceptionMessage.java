package gooddispatch.unmadeexceptionmessage;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Late extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        return "late at " + System.nanoTime();
    }
}

// RUN
/** The exception that would read the clock is never made. */
final class UnmadeExceptionMessage implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            return "" + Integer.parseInt(in.isEmpty() ? "1" : "2");
        } catch (Late e) {
            return "late";
        }
    }
}
