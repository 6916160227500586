package dispatch.defaultbesideenumconstant;

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

enum Tariff implements Fee {
    DAY,
    NIGHT {
        @Override
        public long of(String in) {
            return System.nanoTime(); // EXPECT DET-TIME-03
        }
    };

    @Override
    public long of(String in) {
        return 2;
    }
}

// RUN
final class DefaultBesideEnumConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        Fee fee = in.equals("flat") ? new Flat() : Tariff.values()[1];
        return in + fee.of(in);
    }
}
