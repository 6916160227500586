package lambdas.generatestream;

import dev.perdure.Orchestrator;
import java.util.stream.DoubleStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GenerateStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return DoubleStream.generate(Math::random).limit(3).boxed().toList().toString(); // EXPECT DET-RANDOM-01
    }
}
