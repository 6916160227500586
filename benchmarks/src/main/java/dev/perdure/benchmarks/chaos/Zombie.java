package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workers are stopped for longer than their lease and then go on as if nothing had happened. What Redis is asked is
 * watched: nothing that an owner of the past asks for may be written.
 */
final class Zombie implements Scenario<Backend.Standalone> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private Optional<FenceWatch> watch = Optional.empty();

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        Backend.Standalone backend = Backend.Standalone.start(folder, durability, Map.of());
        watch = Optional.of(FenceWatch.start(backend.redis().port()));
        return backend;
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        int slot = rig.workers().any(rig.random());
        rig.faults().during("stop", Optional.of(rig.workers().name(slot)), () -> {
            rig.workers().process(slot).signal("STOP");
            rig.pause(rig.lease().multipliedBy(3).dividedBy(2), rig.lease().multipliedBy(3));
            rig.workers().process(slot).signal("CONT");
        });
    }

    @Override
    public void end(Rig<Backend.Standalone> rig) throws InterruptedException {
        rig.pause(rig.lease(), rig.lease()); // within which the last one that was stopped calls
        watch.ifPresent(FenceWatch::close);
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return watch.map(it -> it.calls() > 0
                        ? it.accepted()
                        : List.of("no owner of the past has called, so nothing was shown"))
                .orElse(List.of());
    }

    @Override
    public List<String> remarks() {
        return watch.map(it -> "calls of owners of the past: %d, deliveries to them: %d, all refused: %s"
                        .formatted(it.calls(), it.deliveries(), it.accepted().isEmpty()))
                .map(List::of)
                .orElse(List.of());
    }
}
