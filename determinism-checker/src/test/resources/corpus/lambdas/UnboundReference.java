package lambdas.unboundreference;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Stamp(String prefix) {
    String text() {
        return prefix + Math.random(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class UnboundReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(new Stamp(in)).map(Stamp::text).findFirst().get();
    }
}
