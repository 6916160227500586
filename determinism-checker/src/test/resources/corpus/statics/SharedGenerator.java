package statics.sharedgenerator;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A seed alone does not help when all instances draw from one generator. */
final class SharedGenerator implements Job {
    private static final Random RANDOM = new Random(42);

    @Override
    public String run(String in) throws Exception {
        return in + RANDOM.nextInt(); // EXPECT DET-STATIC
    }
}
