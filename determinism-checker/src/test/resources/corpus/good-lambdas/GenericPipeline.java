package goodlambdas.genericpipeline;

import dev.perdure.Orchestrator;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Pipeline<A, B> {
    private final Function<A, B> function;

    private Pipeline(Function<A, B> function) {
        this.function = function;
    }

    static <T> Pipeline<T, T> start() {
        return new Pipeline<>(Function.identity());
    }

    <C> Pipeline<A, C> then(Function<? super B, ? extends C> next) {
        return new Pipeline<>(value -> next.apply(function.apply(value)));
    }

    B run(A input) {
        return function.apply(input);
    }
}

// RUN
final class GenericPipeline implements Job {
    @Override
    public String run(String in) throws Exception {
        return Pipeline.<String>start()
                .then(String::length)
                .then(length -> length * 2)
                .then(n -> "#" + n)
                .run(in);
    }
}
