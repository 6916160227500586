package callbacks.comparatorinsort;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Chaos implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        return Math.random() > 0.5 ? 1 : -1; // EXPECT DET-RANDOM-01
    }
}

final class ComparatorInSort implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(List.of("a", "b"));
        names.sort(new Chaos());
        return names.toString();
    }
}
