package lambdas.innerconstructorreference;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The outer object is captured along with it. */
// RUN
final class InnerConstructorReference implements Job {
    private final class Stamp {
        final double value = Math.random(); // EXPECT DET-RANDOM-01
    }

    @Override
    public String run(String in) throws Exception {
        Supplier<Stamp> stamps = Stamp::new;
        return in + stamps.get().value;
    }
}
