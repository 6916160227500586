package lambdas.patternbinding;

import dev.perdure.Orchestrator;
import java.util.function.LongSupplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

sealed interface Shape permits Dot, Line {}

record Dot(int x) implements Shape {}

record Line(LongSupplier length) implements Shape {}

// RUN
final class PatternBinding implements Job {
    private static long size(Object shape) {
        if (shape instanceof Line line && line.length() != null) {
            return line.length().getAsLong();
        }
        return shape instanceof Dot dot ? dot.x() : 0;
    }

    @Override
    public String run(String in) throws Exception {
        return in + size(in.isEmpty() ? new Dot(1) : new Line(System::nanoTime)); // EXPECT DET-TIME-03
    }
}
