package time.methodreferencetoclock;

import dev.perdure.Orchestrator;
import java.util.function.LongSupplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MethodReferenceToClock implements Job {
    private final LongSupplier time = System::nanoTime; // EXPECT DET-TIME-03

    @Override
    public String run(String in) throws Exception {
        return in + time.getAsLong();
    }
}
