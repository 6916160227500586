package lambdas.curried;

import dev.perdure.Orchestrator;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Curried implements Job {
    @Override
    public String run(String in) throws Exception {
        Function<String, Function<String, Function<String, String>>> join = a -> b -> c -> a + b + c + Math.random(); // EXPECT DET-RANDOM-01
        return join.apply(in).apply(in).apply(in);
    }
}
