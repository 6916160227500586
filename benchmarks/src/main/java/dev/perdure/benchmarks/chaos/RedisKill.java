package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Redis is killed at any moment and comes back after up to two seconds. */
final class RedisKill implements Scenario<Backend.Standalone> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(2);

    /** What a server that writes to its file each second may lose. */
    private static final long WINDOW_MILLIS = 2_000;

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        return Backend.Standalone.start(folder, durability, Map.of());
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        rig.faults().during("redis kill", Optional.empty(), () -> {
            rig.backend().redis().kill();
            rig.pause(Duration.ZERO, LONGEST_OUTAGE);
            rig.backend().redis().restart();
        });
    }

    @Override
    public Promise promise(Durability durability) {
        return durability == Durability.FSYNC ? Promise.KEEPS_ALL : new Promise(WINDOW_MILLIS, Set.of());
    }
}
