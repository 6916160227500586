package dispatch.twoleveldefault;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface First {
    default String stamp() {
        return "1";
    }
}

interface Second extends First {
    @Override
    default String stamp() {
        return "2" + Math.random(); // EXPECT DET-RANDOM-01
    }
}

final class Both implements First, Second {}

// RUN
final class TwoLevelDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        First first = new Both();
        return in + first.stamp();
    }
}
