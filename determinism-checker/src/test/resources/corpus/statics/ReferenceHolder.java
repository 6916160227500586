package statics.referenceholder;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.AtomicReference;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReferenceHolder implements Job {
    private static final AtomicReference<String> FIRST = new AtomicReference<>();

    @Override
    public String run(String in) throws Exception {
        return FIRST.updateAndGet(old -> old == null ? in : old); // EXPECT DET-STATIC
    }
}
