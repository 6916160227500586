package callbacks.numbersubclass;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Moving extends Number {
    private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
        return (int) longValue();
    }

    @Override
    public long longValue() {
        return System.nanoTime(); // EXPECT DET-TIME-03
    }

    @Override
    public float floatValue() {
        return 0;
    }

    @Override
    public double doubleValue() {
        return 0;
    }
}

// RUN
final class NumberSubclass implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Stream.<Number>of(new Moving()).mapToInt(Number::intValue).sum();
    }
}
