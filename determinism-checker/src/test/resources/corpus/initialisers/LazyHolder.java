package initialisers.lazyholder;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LazyHolder implements Job {
    private static final class Holder {
        static final UUID RUN = UUID.randomUUID(); // EXPECT DET-RANDOM-02
    }

    @Override
    public String run(String in) throws Exception {
        return in + Holder.RUN;
    }
}
