package identity.deephash;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DeepHash implements Job {
    @Override
    public String run(String in) throws Exception {
        Object[] parts = {in, new Object()};
        return in + Arrays.deepHashCode(parts); // EXPECT DET-IDENTITY
    }
}
