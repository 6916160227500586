package order.numberedinmap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The number of an element is its place in an order that it does not have. */
final class NumberedInMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> numbers = new TreeMap<>();
        int number = 0;
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) { // EXPECT DET-ORDER
            numbers.put(name, number++);
        }
        return numbers.toString();
    }
}
