package goodrandom.seeded;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Seeded implements Job {
    @Override
    public String run(String in) throws Exception {
        Random random = new Random(42);
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        Collections.shuffle(numbers, random);
        return numbers + " " + random.nextInt(100) + random.nextGaussian()
                + random.ints(2).boxed().toList();
    }
}
