package order.generichelper;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GenericHelper implements Job {
    private static <T> T first(Iterable<T> values) {
        return values.iterator().next(); // ANY DET-ORDER
    }

    @Override
    public String run(String in) throws Exception {
        return first(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")); // ANY DET-ORDER
    }
}
