package lambdas.composedwithandthen;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ComposedWithAndThen implements Job {
    @Override
    public String run(String in) throws Exception {
        Function<String, String> trim = String::trim;
        return trim.andThen(text -> text + Instant.now()).apply(in); // EXPECT DET-TIME-01
    }
}
