package dispatch.elementofcopiedarray;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Fee {
    long of(String in);
}

final class Flat implements Fee {
    @Override
    public long of(String in) {
        return 1;
    }
}

final class Surge implements Fee {
    @Override
    public long of(String in) {
        return System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class ElementOfCopiedArray implements Job {
    @Override
    public String run(String in) throws Exception {
        Fee[] fees = {new Flat(), new Flat()};
        Fee[] others = {new Surge()};
        System.arraycopy(others, 0, fees, 1, 1);
        return in + fees[1].of(in);
    }
}
