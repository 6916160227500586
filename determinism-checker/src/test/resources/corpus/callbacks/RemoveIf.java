package callbacks.removeif;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RemoveIf implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(List.of("a", "b"));
        names.removeIf(name -> System.nanoTime() % 2 == 0); // EXPECT DET-TIME-03
        return names.toString();
    }
}
