package lambdas.boundreference;

import dev.perdure.Orchestrator;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamp {
    private final String prefix;

    Stamp(String prefix) {
        this.prefix = prefix;
    }

    String of(String text) {
        return prefix + text + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class BoundReference implements Job {
    @Override
    public String run(String in) throws Exception {
        Function<String, String> stamp = new Stamp("#")::of;
        return stamp.apply(in);
    }
}
