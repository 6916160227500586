package dispatch.strategymapofclasses;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Strategy {
    String apply(String in);
}

final class Fixed implements Strategy {
    @Override
    public String apply(String in) {
        return in;
    }
}

final class Drawn implements Strategy {
    @Override
    public String apply(String in) {
        return in + ThreadLocalRandom.current().nextInt(); // EXPECT DET-RANDOM-01
    }
}

final class StrategyMapOfClasses implements Job {
    private final Map<String, Strategy> strategies = new TreeMap<>(Map.of("fixed", new Fixed(), "drawn", new Drawn()));

    @Override
    public String run(String in) throws Exception {
        return strategies.get(in).apply(in);
    }
}
