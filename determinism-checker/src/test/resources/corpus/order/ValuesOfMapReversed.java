package order.valuesofmapreversed;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ValuesOfMapReversed implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Integer> numbers = new ArrayList<>(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6).values());
        Collections.reverse(numbers);
        return numbers.toString(); // EXPECT DET-ORDER
    }
}
