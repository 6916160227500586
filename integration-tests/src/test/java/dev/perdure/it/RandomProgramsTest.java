package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.InstanceNotFoundException;
import dev.perdure.it.programs.Composed;
import dev.perdure.it.programs.ComposedProgramClient;
import dev.perdure.it.programs.Composer;
import dev.perdure.it.programs.Model;
import dev.perdure.it.programs.Step;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orchestrations that are made up, on Redis, compared with what plain Java makes of them. */
@Tag("redis")
final class RandomProgramsTest {
    private static final int FIRST = Integer.getInteger("programs.first", 0);
    private static final int PROGRAMS = Integer.getInteger("programs", 200);

    /** So many are under way at a time; then another worker goes on. */
    private static final int AT_ONCE = 25;

    private static final int PARTITIONS = 8;
    /** The share of calls that fail. */
    private static final double FAILING = 0.005;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Less than the programs that are under way need: they are replayed again and again. */
    private static final long LITTLE_MEMORY = 200_000;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void programs_giveWhatTheirModelGives() throws Exception {
        FaultyStore faults = new FaultyStore(FIRST);
        HubSettings settings = HubSettings.of("programs").withLease(Duration.ofSeconds(1));
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                TestHub hub = new TestHub(
                        () -> faults.over(RedisHubStore.connect(redis.uri(), "programs", PARTITIONS)),
                        settings,
                        () -> RedisHubStore.connect(redis.uri(), "programs", PARTITIONS))) {
            hub.withCacheSize(LITTLE_MEMORY);
            hub.start(Composed.bindings());
            Worker present = hub.start(Composed.bindings());
            for (int first = FIRST; first < FIRST + PROGRAMS; first += AT_ONCE) {
                faults.begin(FAILING);
                List<Started> started = start(hub, first, Math.min(first + AT_ONCE, FIRST + PROGRAMS));
                faults.begin(0); // a worker that cannot start says so, and is not started
                Worker next = hub.start(Composed.bindings());
                present.close();
                present = next;
                faults.begin(FAILING);
                started.forEach(each -> each.check(hub));
                faults.begin(0);
            }
            assertTrue(PROGRAMS < AT_ONCE || faults.failures() > 0);
        }
    }

    private static List<Started> start(TestHub hub, int first, int end) {
        List<Started> started = new ArrayList<>();
        for (int seed = first; seed < end; seed++) {
            Started program = new Started(seed, Composer.compose(seed));
            started.add(program);
            ComposedProgramClient.Instance run =
                    new ComposedProgramClient(hub.client()).withId(program.id()).start(program.steps(), seed, 0);
            for (int number = 0; number < Step.hears(program.steps()); number++) {
                run.raise().said(number);
            }
        }
        return started;
    }

    private static int result(TestHub hub, String id) {
        ComposedProgramClient.Instance run = new ComposedProgramClient(hub.client()).instance(id);
        Await.until(id + " is there", LIMIT, () -> isThere(run));
        return run.result(LIMIT);
    }

    private static boolean isThere(ComposedProgramClient.Instance run) {
        try {
            run.status();
            return true;
        } catch (InstanceNotFoundException notYet) {
            return false;
        }
    }

    /** A program that has been started; its seed is the value that it starts with. */
    private record Started(int seed, List<Step> steps) {
        String id() {
            return "program-" + seed;
        }

        void check(TestHub hub) {
            Map<String, Integer> expected = Model.results(id(), steps, seed);
            Map<String, Integer> found = new TreeMap<>();
            expected.keySet().forEach(id -> found.put(id, result(hub, id)));
            assertEquals(new TreeMap<>(expected), found, () -> "-Dprograms=1 -Dprograms.first=" + seed + ": " + steps);
        }
    }
}
