package dev.perdure.it.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.perdure.it.sim.Setting.Tail;
import dev.perdure.it.sim.Simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many runs of a whole hub, each with faults of its own. */
final class SimulationTest {
    private static final int FIRST = Integer.getInteger("sim.first", 0);
    private static final int AWAY = Integer.getInteger("sim.away", 5);
    private static final int STORMS = Integer.getInteger("sim.storms", 5);

    /** Runs of some seventeen programs each, and of those that they start. */
    private static final int COMPOSED = Integer.getInteger("sim.composed", 12);

    private static final int SEEDS = Integer.getInteger("sim.seeds", 500);

    private final ExecutorService threads = ActorThreads.create();
    private final Quiet quiet = new Quiet();

    @BeforeEach
    void begin() {
        quiet.begin();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
        quiet.end();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everySeed_endsWithEverythingDoneOnce() throws InterruptedException {
        Optional<Long> one = Optional.ofNullable(Long.getLong("sim.seed"));
        if (one.isPresent()) {
            run(one.get());
            return;
        }
        for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
            run(seed);
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void partitionThatWasAwayForMinutes_catchesUp() throws InterruptedException {
        for (int seed = FIRST; seed < FIRST + AWAY; seed++) {
            run(Setting.withPartitionAway(seed), "#partitionThat* -Dsim.away=1 -Dsim.first=" + seed);
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyStorm_endsWithEverythingDoneOnce() throws InterruptedException {
        for (int seed = FIRST; seed < FIRST + STORMS; seed++) {
            run(Setting.stormy(seed), "#everyStorm* -Dsim.storms=1 -Dsim.first=" + seed);
        }
    }

    /** What comes of programs at random is what plain Java makes of them. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyProgram_givesWhatItsModelGives() throws InterruptedException {
        for (int seed = FIRST; seed < FIRST + COMPOSED; seed++) {
            run(Setting.composed(seed), "#everyProgram* -Dsim.composed=1 -Dsim.first=" + seed);
        }
    }

    private void run(long seed) throws InterruptedException {
        Tail tail = tail(seed);
        run(Setting.of(seed, tail), "#everySeed* -Dsim.seed=%d -Dsim.tail=%s".formatted(seed, tail));
    }

    /** @param again what follows the name of this class where the run is asked for on the command line */
    private void run(Setting setting, String again) throws InterruptedException {
        Outcome outcome = Simulation.run(setting, UnaryOperator.identity(), threads, Optional.empty());
        assertEquals(
                List.of(), outcome.violations(), () -> new Report(outcome, "-Dtest=SimulationTest" + again).toString());
    }

    private static Tail tail(long seed) {
        Tail[] all = Tail.values();
        return Optional.ofNullable(System.getProperty("sim.tail"))
                .map(Tail::valueOf)
                .orElse(all[Math.floorMod(seed, all.length)]);
    }

    @Test
    void oneSeed_givesTheSameRunEachTime() throws InterruptedException {
        List<String> first = lines(7);

        assertEquals(first, lines(7));
        assertNotEquals(first, lines(8));
    }

    private List<String> lines(long seed) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        Simulation.run(Setting.of(seed, Tail.NONE), UnaryOperator.identity(), threads, Optional.of(lines::add));
        return lines;
    }
}
