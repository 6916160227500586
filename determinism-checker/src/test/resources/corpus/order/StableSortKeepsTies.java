package order.stablesortkeepsties;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Sorting by something that is equal for many leaves those as they came. */
final class StableSortKeepsTies implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
        names.sort(Comparator.comparing(String::length));
        return String.join("", names); // MAY DET-ORDER
    }
}
