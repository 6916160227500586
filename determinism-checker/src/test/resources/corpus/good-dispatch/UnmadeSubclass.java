package gooddispatch.unmadesubclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Tax {
    abstract long on(long amount);

    static Tax flat() {
        return new Flat();
    }
}

final class Flat extends Tax {
    @Override
    long on(long amount) {
        return amount / 10;
    }
}

final class Daily extends Tax {
    @Override
    long on(long amount) {
        return System.currentTimeMillis();
    }
}

// RUN
/** The subclass that reads the clock is never made. */
final class UnmadeSubclass implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Tax.flat().on(100);
    }
}
