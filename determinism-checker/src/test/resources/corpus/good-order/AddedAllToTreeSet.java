package goodorder.addedalltotreeset;

import dev.perdure.Orchestrator;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AddedAllToTreeSet implements Job {
    @Override
    public String run(String in) throws Exception {
        SortedSet<String> sorted = new TreeSet<>(Comparator.reverseOrder());
        sorted.addAll(Set.of("a", "b", "c", "d"));
        SortedMap<String, Integer> map = new TreeMap<>();
        map.putAll(Map.of("x", 1, "y", 2, "z", 3));
        return sorted.first() + sorted + map;
    }
}
