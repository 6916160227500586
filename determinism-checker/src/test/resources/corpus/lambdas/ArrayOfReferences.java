package lambdas.arrayofreferences;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ArrayOfReferences implements Job {
    @SuppressWarnings("unchecked")
    private static final Supplier<Object>[] PARTS = new Supplier[] {Object::new, System::nanoTime}; // EXPECT DET-TIME-03

    @Override
    public String run(String in) throws Exception {
        return in + PARTS[1].get();
    }
}
