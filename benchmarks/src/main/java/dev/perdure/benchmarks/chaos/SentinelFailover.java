package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import dev.perdure.testing.EmbeddedSentinel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * The link from the master to its replica is cut while clients write; then the master is killed, and the replica, which
 * lacks the newest writes, is promoted by Sentinel.
 */
final class SentinelFailover implements Scenario<SentinelFailover.Watched> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration SHORTEST_TAIL = Duration.ofMillis(100);
    private static final Duration LONGEST_TAIL = Duration.ofSeconds(1);

    private static final String LOST_TAIL = "[PERD-360]";

    /** What the replica may have lacked before its link was cut. */
    private static final long WINDOW_MILLIS = 1_000;

    private Optional<Path> workersLog = Optional.empty();

    /** A master with a replica and three sentinels. */
    record Watched(EmbeddedSentinel servers) implements Backend {
        @Override
        public String uri() {
            return servers.uri();
        }

        @Override
        public void close() {
            servers.close();
        }
    }

    @Override
    public Watched open(Path folder, Durability durability) {
        workersLog = Optional.of(WorkerPool.log(folder));
        return new Watched(
                durability == Durability.REPLICA
                        ? EmbeddedSentinel.start(1, 3)
                        : EmbeddedSentinel.start(1, 3, Map.of(), IntUnaryOperator.identity()));
    }

    @Override
    public List<Durability> durabilities() {
        return Modes.OF_MANY;
    }

    @Override
    public boolean mayGoOn() {
        return false;
    }

    @Override
    public void disturb(Rig<Watched> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        EmbeddedSentinel servers = rig.backend().servers();
        int master = servers.master();
        rig.faults().duringFailover("failover", promoted -> {
            servers.cutReplication(master);
            rig.pause(SHORTEST_TAIL, LONGEST_TAIL);
            servers.servers().get(master).kill();
            servers.awaitFailoverFrom(master);
            promoted.run();
            servers.servers().get(master).restart();
            servers.awaitReplicas(1);
        });
    }

    /** A tail that was lost is told by the owners of the partitions that had it. */
    @Override
    public List<String> remarks() {
        long reports = workersLog.map(SentinelFailover::reports).orElse(0L);
        return List.of("lost tails that workers have reported: " + reports);
    }

    private static long reports(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(LOST_TAIL)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Promise promise(Durability durability) {
        return durability == Durability.REPLICA ? Promise.KEEPS_ALL : new Promise(WINDOW_MILLIS, Set.of());
    }
}
