package lambdas.cachingholder;

import dev.perdure.Orchestrator;
import java.util.Optional;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Cached<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Cached(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}

final class CachingHolder implements Job {
    private final Cached<String> host = new Cached<>(() -> System.getProperty("host")); // EXPECT DET-ENV-01

    @Override
    public String run(String in) throws Exception {
        return in + host.get();
    }
}
