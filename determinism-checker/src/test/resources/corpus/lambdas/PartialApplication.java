package lambdas.partialapplication;

import dev.perdure.Orchestrator;
import java.util.function.BiFunction;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class PartialApplication implements Job {
    private static <A, B, T> Function<B, T> bind(BiFunction<A, B, T> function, A first) {
        return second -> function.apply(first, second);
    }

    @Override
    public String run(String in) throws Exception {
        return bind((String a, String b) -> a + b + System.getenv("X"), in).apply("!"); // EXPECT DET-ENV-01
    }
}
