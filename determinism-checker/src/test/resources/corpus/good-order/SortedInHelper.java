package goodorder.sortedinhelper;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedInHelper implements Job {
    private static List<String> sorted(Collection<String> names) {
        List<String> list = new ArrayList<>(names);
        list.sort(Comparator.naturalOrder());
        return list;
    }

    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : sorted(Set.of("c", "a", "b"))) {
            text.append(name);
        }
        return text + String.join(",", sorted(new HashSet<>(List.of("y", "x"))));
    }
}
