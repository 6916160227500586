package dispatch.enumwithlambda;

import dev.perdure.Orchestrator;
import java.util.function.LongSupplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Source {
    FIXED(() -> 1L),
    LIVE(System::nanoTime); // EXPECT DET-TIME-03

    private final LongSupplier supplier;

    Source(LongSupplier supplier) {
        this.supplier = supplier;
    }

    long read() {
        return supplier.getAsLong();
    }
}

// RUN
final class EnumWithLambda implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Source.LIVE.read();
    }
}
