package identity.hashofenumset;

import dev.perdure.Orchestrator;
import java.util.EnumSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Color { RED, GREEN }

// RUN
final class HashOfEnumSet implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + EnumSet.of(Color.RED).hashCode(); // EXPECT DET-IDENTITY
    }
}
