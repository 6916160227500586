package lambdas.ternary;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Ternary implements Job {
    @Override
    public String run(String in) throws Exception {
        Supplier<String> source = in.isEmpty() ? () -> in : () -> in + System.currentTimeMillis(); // EXPECT DET-TIME-01
        return source.get();
    }
}
