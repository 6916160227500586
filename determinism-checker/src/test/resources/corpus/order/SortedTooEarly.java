package order.sortedtooearly;

import dev.perdure.Orchestrator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Sorted first, then poured into a set. */
final class SortedTooEarly implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of("b", "a", "d", "c", "f", "e", "h").sorted().collect(Collectors.collectingAndThen(Collectors.toList(), Set::copyOf)).toString(); // EXPECT DET-ORDER
    }
}
