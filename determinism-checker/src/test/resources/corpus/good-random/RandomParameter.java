package goodrandom.randomparameter;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.random.RandomGenerator;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Lottery {
    private Lottery() {}

    static String draw(RandomGenerator random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}

/** Takes a generator, whoever makes it. */
final class RandomParameter implements Job {
    private final JobContext ctx;

    RandomParameter(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        return Lottery.draw(ctx.random(), List.of("a", "b"));
    }
}
