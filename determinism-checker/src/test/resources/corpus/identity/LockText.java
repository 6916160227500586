package identity.locktext;

import dev.perdure.Orchestrator;
import java.util.concurrent.Semaphore;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LockText implements Job {
    @Override
    public String run(String in) throws Exception {
        Object gate = new Semaphore(1);
        return in + gate; // EXPECT DET-IDENTITY
    }
}
