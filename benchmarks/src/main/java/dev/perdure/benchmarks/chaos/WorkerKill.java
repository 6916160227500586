package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Workers are killed at any moment, one every three to five seconds, and new ones take their places. */
final class WorkerKill implements Scenario<Backend.Standalone> {
    /** From one that is ready, which takes about two seconds, to the next kill. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        return Backend.Standalone.start(folder, durability, Map.of());
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        int slot = rig.workers().any(rig.random());
        rig.faults()
                .during(
                        "kill",
                        Optional.of(rig.workers().name(slot)),
                        () -> rig.workers().kill(slot));
        rig.workers().replace(slot);
    }
}
