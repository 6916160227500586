package initialisers.enumvaluesinitialise;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Level {
    LOW(Math.random()), // EXPECT DET-RANDOM-01
    HIGH(1);

    private final double weight;

    Level(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}

// RUN
final class EnumValuesInitialise implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Level.values()[0].weight();
    }
}
