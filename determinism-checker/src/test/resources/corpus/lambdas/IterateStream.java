package lambdas.iteratestream;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class IterateStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.iterate(1.0, number -> number * Math.random()).limit(3).toList().toString(); // EXPECT DET-RANDOM-01
    }
}
