package lambdas.intersectioncast;

import dev.perdure.Orchestrator;
import java.io.Serializable;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class IntersectionCast implements Job {
    @Override
    public String run(String in) throws Exception {
        Supplier<Long> time = (Supplier<Long> & Serializable) System::nanoTime; // EXPECT DET-TIME-03
        return in + time.get();
    }
}
