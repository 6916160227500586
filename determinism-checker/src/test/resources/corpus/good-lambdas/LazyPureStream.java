package goodlambdas.lazypurestream;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Lazy, but nothing durable in it. */
final class LazyPureStream implements Job {
    @Override
    public String run(String in) throws Exception {
        Stream<String> names = Stream.of("a", "b").map(String::strip);
        return names.toList().toString();
    }
}
