package lambdas.genericmethodreference;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GenericMethodReference implements Job {
    private static <T> List<T> twice(Supplier<? extends T> source) {
        return List.of(source.get(), source.get());
    }

    @Override
    public String run(String in) throws Exception {
        return in + twice(Math::random); // EXPECT DET-RANDOM-01
    }
}
