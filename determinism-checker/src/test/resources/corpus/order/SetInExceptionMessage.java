package order.setinexceptionmessage;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SetInExceptionMessage implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            throw new IllegalStateException("unknown: " + Set.of("a", "b", "c", "d", "e", "f")); // EXPECT DET-ORDER
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }
}
