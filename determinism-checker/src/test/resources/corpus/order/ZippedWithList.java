package order.zippedwithlist;

import dev.perdure.Orchestrator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ZippedWithList implements Job {
    @Override
    public String run(String in) throws Exception {
        Iterator<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h").iterator();
        Map<Integer, String> zipped = new TreeMap<>();
        for (int number : Set.of(1, 2, 3, 4, 5, 6, 7, 8)) { // EXPECT DET-ORDER
            zipped.put(number, names.next());
        }
        return zipped.toString();
    }
}
