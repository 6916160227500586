package gooddispatch.twosuppliers;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Sources {
    private Sources() {}

    static Supplier<String> live() {
        return () -> "" + Math.random();
    }

    static Supplier<String> fixed() {
        return () -> "fixed";
    }
}

// RUN
/** A supplier that is made by nobody is not the one that is called. */
final class TwoSuppliers implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Sources.fixed().get();
    }
}
