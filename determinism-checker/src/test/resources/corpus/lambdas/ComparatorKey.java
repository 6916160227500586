package lambdas.comparatorkey;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ComparatorKey implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(List.of("a", "b"));
        names.sort(Comparator.comparing(name -> Math.random())); // EXPECT DET-RANDOM-01
        return names.toString();
    }
}
