package lambdas.takewhile;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TakeWhile implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.iterate(0, n -> n + 1).takeWhile(n -> Math.random() > 0.1).toList().toString(); // EXPECT DET-RANDOM-01
    }
}
