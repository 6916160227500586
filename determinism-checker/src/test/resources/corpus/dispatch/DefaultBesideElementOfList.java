package dispatch.defaultbesideelementoflist;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

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
final class DefaultBesideElementOfList implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Fee> known = new ArrayList<>();
        known.add(new Surge());
        Fee[] fees = known.toArray(new Fee[0]);
        Fee fee = fees.length == 0 ? new Flat() : fees[0];
        return in + fee.of(in);
    }
}
