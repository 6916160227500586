package goodlambdas.memoisingsupplier;

import dev.perdure.Orchestrator;
import java.util.Optional;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}

// RUN
final class MemoisingSupplier implements Job {
    private final Supplier<String> greeting = new Lazy<>(() -> "hello");

    @Override
    public String run(String in) throws Exception {
        return greeting.get() + greeting.get();
    }
}
