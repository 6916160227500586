package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import dev.perdure.testing.EmbeddedCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A master of a cluster is killed at any moment, its replica is promoted, and it comes back as a replica. */
final class ClusterKill implements Scenario<Clustered> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final int SLOTS = 16_384;

    /** What a replica may lack of a master that dies. */
    private static final long WINDOW_MILLIS = 1_000;

    @Override
    public Clustered open(Path folder, Durability durability) {
        return Clustered.start(durability);
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
    public void disturb(Rig<Clustered> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        EmbeddedCluster servers = rig.backend().servers();
        int slot = rig.random().nextInt(SLOTS);
        int master = servers.masterOf(slot);
        rig.faults().duringFailover("master kill", promoted -> {
            servers.servers().get(master).kill();
            servers.awaitFailoverFrom(master, slot);
            promoted.run();
            servers.servers().get(master).restart();
            servers.awaitOk();
        });
    }

    @Override
    public Promise promise(Durability durability) {
        return durability == Durability.REPLICA ? Promise.KEEPS_ALL : new Promise(WINDOW_MILLIS, Set.of());
    }
}
