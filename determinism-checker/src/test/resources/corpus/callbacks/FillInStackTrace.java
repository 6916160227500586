package callbacks.fillinstacktrace;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Quick extends RuntimeException {
    private static final long serialVersionUID = 1;
    long at;

    @Override
    public synchronized Throwable fillInStackTrace() {
        at = System.nanoTime(); // EXPECT DET-TIME-03
        return this;
    }
}

// RUN
final class FillInStackTrace implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Quick().at;
    }
}
