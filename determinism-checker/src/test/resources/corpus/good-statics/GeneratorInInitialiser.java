package goodstatics.generatorininitialiser;

import dev.perdure.Orchestrator;
import java.util.Random;
import java.util.stream.IntStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GeneratorInInitialiser implements Job {
    private static final int[] TABLE = table();

    private static int[] table() {
        Random random = new Random(7);
        return IntStream.range(0, 4).map(i -> random.nextInt(100)).toArray();
    }

    @Override
    public String run(String in) throws Exception {
        return in + TABLE[0] + TABLE.length;
    }
}
