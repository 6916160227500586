package goodorder.distinctstream;

import acme.Terms;
import dev.perdure.Orchestrator;
import java.util.List;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DistinctStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of("b", "a", "b").distinct().toList().toString() + Terms.distinct(List.of("b", "a", "b"));
    }
}
