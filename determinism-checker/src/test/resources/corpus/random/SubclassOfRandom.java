package random.subclassofrandom;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Dice extends Random { // EXPECT DET-RANDOM-01
    private static final long serialVersionUID = 1;

    int roll() {
        return nextInt(6);
    }
}

// RUN
final class SubclassOfRandom implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Dice().roll();
    }
}
