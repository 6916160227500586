package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import dev.perdure.testing.EmbeddedCluster;
import java.util.Map;

/** Three masters with a replica each. */
record Clustered(EmbeddedCluster servers) implements Backend {
    static final int MASTERS = 3;

    static Clustered start(Durability durability) {
        return new Clustered(
                durability == Durability.REPLICA
                        ? EmbeddedCluster.start(MASTERS, 1)
                        : EmbeddedCluster.start(MASTERS, 1, Map.of()));
    }

    @Override
    public String uri() {
        return servers.uri();
    }

    @Override
    public void close() {
        servers.close();
    }
}
