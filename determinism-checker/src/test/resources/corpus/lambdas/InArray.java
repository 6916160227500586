package lambdas.inarray;

import dev.perdure.Orchestrator;
import java.util.UUID;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InArray implements Job {
    @Override
    public String run(String in) throws Exception {
        Supplier<?>[] sources = {() -> in, UUID::randomUUID}; // EXPECT DET-RANDOM-02
        return "" + sources[1].get();
    }
}
