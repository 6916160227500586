package goodlambdas.curriedandrecursive;

import dev.perdure.Orchestrator;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CurriedAndRecursive implements Job {
    private Function<Integer, Integer> factorial = n -> 1;

    @Override
    public String run(String in) throws Exception {
        factorial = n -> n < 2 ? 1 : n * factorial.apply(n - 1);
        Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b;
        return "" + factorial.apply(5) + add.apply(1).apply(2);
    }
}
