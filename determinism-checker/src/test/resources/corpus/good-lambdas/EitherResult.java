package goodlambdas.eitherresult;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

sealed interface Result<T> permits Ok, Failed {
    static <T> Result<T> of(Supplier<T> supplier) {
        try {
            return new Ok<>(supplier.get());
        } catch (RuntimeException e) {
            return new Failed<>(e.getClass().getSimpleName());
        }
    }

    T orElse(T other);
}

record Ok<T>(T value) implements Result<T> {
    @Override
    public T orElse(T other) {
        return value;
    }
}

record Failed<T>(String reason) implements Result<T> {
    @Override
    public T orElse(T other) {
        return other;
    }
}

// RUN
final class EitherResult implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Result.of(() -> Integer.parseInt(in)).orElse(-1)
                + Result.of(in::length).orElse(0);
    }
}
