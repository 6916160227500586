package callbacks.exceptionmessage;

import dev.perdure.Orchestrator;
import java.time.Instant;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        return "rejected at " + Instant.now(); // EXPECT DET-TIME-01
    }
}

// RUN
final class ExceptionMessage implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            throw new Rejected();
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }
}
