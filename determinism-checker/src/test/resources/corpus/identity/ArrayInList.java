package identity.arrayinlist;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ArrayInList implements Job {
    @Override
    public String run(String in) throws Exception {
        return List.of(new int[] {1}, new int[] {2}).toString(); // EXPECT DET-IDENTITY
    }
}
