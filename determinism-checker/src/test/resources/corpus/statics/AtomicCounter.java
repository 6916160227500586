package statics.atomiccounter;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.AtomicInteger;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AtomicCounter implements Job {
    private static final AtomicInteger RUNS = new AtomicInteger();

    @Override
    public String run(String in) throws Exception {
        return in + RUNS.incrementAndGet(); // EXPECT DET-STATIC
    }
}
