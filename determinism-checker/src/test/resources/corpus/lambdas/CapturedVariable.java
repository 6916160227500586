package lambdas.capturedvariable;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The lambda is pure; what it captures is not. */
// RUN
final class CapturedVariable implements Job {
    @Override
    public String run(String in) throws Exception {
        long now = System.currentTimeMillis(); // EXPECT DET-TIME-01
        Supplier<String> text = () -> in + now;
        return text.get();
    }
}
