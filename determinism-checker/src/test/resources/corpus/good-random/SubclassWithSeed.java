package goodrandom.subclasswithseed;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Dice extends Random {
    private static final long serialVersionUID = 1;

    Dice(long seed) {
        super(seed);
    }

    int roll() {
        return 1 + nextInt(6);
    }
}

// RUN
final class SubclassWithSeed implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new Dice(3).roll();
    }
}
