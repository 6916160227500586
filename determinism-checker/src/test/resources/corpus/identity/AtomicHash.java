package identity.atomichash;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.AtomicInteger;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Atomic numbers and builders hash by identity. */
final class AtomicHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new AtomicInteger(1).hashCode(); // EXPECT DET-IDENTITY
    }
}
