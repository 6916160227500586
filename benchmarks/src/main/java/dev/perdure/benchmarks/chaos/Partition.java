package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import dev.perdure.testing.NetworkFault;
import dev.perdure.testing.NetworkProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network between one worker and Redis fails, or that of all of them: it swallows, holds answers back, breaks off
 * within an answer, refuses, is slow, or delivers byte by byte. The hub must work again within the lease and three
 * seconds after it is mended, beyond what it takes without a fault on this machine.
 */
final class Partition implements Scenario<Partition.Behind> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration RECOVERY_BEYOND_LEASE = Duration.ofSeconds(3);
    private static final Duration GIVE_UP = Duration.ofSeconds(60);
    private static final int ALL_AT_ONCE_ONE_IN = 5;
    private static final int LONGEST_DELAY_MILLIS = 1_500;

    private final List<String> complaints = new ArrayList<>();
    private int faults;
    private Duration worst = Duration.ZERO;
    private Optional<Probe> madeProbe = Optional.empty();

    /** One server, and a network of its own for each worker. */
    record Behind(Backend.Standalone server, List<NetworkProxy> networks) implements Backend {
        @Override
        public String uri() {
            return server.uri();
        }

        @Override
        public void close() {
            networks.forEach(NetworkProxy::close);
            server.close();
        }
    }

    @Override
    public Behind open(Path folder, Durability durability) {
        Backend.Standalone server = Backend.Standalone.start(folder, durability, Map.of());
        List<NetworkProxy> networks = new ArrayList<>();
        for (int worker = 0; worker < ChaosRun.WORKERS; worker++) {
            networks.add(NetworkProxy.to(server.redis().port()));
        }
        return new Behind(server, networks);
    }

    @Override
    public String uri(Behind backend, int slot) {
        return backend.networks().get(slot).uri();
    }

    @Override
    public void disturb(Rig<Behind> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        int slot = rig.workers().any(rig.random());
        boolean all = rig.random().nextInt(ALL_AT_ONCE_ONE_IN) == 0;
        List<NetworkProxy> hit = all
                ? rig.backend().networks()
                : List.of(rig.backend().networks().get(slot));
        Optional<String> worker =
                all ? Optional.empty() : Optional.of(rig.workers().name(slot));
        // In turns. One more than there are kinds: the last stands for delay.
        int kind = 1 + faults++ % NetworkFault.values().length;
        Duration usual = probe(rig).run(GIVE_UP);
        String name = kind < NetworkFault.values().length ? NetworkFault.values()[kind].name() : "DELAY";
        rig.faults().during(name, worker, () -> {
            for (NetworkProxy network : hit) {
                begin(network, kind, rig);
            }
            rig.pause(rig.lease().dividedBy(3), rig.lease().multipliedBy(2));
            hit.forEach(network -> {
                network.delay(Duration.ZERO);
                network.set(NetworkFault.NONE);
            });
        });
        measureRecovery(rig, name + " of " + worker.orElse("all"), usual);
    }

    private static void begin(NetworkProxy network, int kind, Rig<Behind> rig) {
        if (kind < NetworkFault.values().length) {
            network.set(NetworkFault.values()[kind]);
        } else {
            network.delay(Duration.ofMillis(1 + rig.random().nextInt(LONGEST_DELAY_MILLIS)));
        }
    }

    private Probe probe(Rig<Behind> rig) {
        Probe probe = madeProbe.orElseGet(() -> new Probe(rig.hub(), ChaosRun.PARTITIONS));
        madeProbe = Optional.of(probe);
        return probe;
    }

    private void measureRecovery(Rig<Behind> rig, String fault, Duration usual) {
        Duration taken = probe(rig).run(GIVE_UP);
        worst = taken.compareTo(worst) > 0 ? taken : worst;
        if (taken.compareTo(rig.lease().plus(RECOVERY_BEYOND_LEASE).plus(usual)) > 0) {
            complaints.add("after %s the hub took %d ms to work again; without a fault, %d ms"
                    .formatted(fault, taken.toMillis(), usual.toMillis()));
        }
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return complaints;
    }

    @Override
    public List<String> remarks() {
        return List.of("longest recovery: " + worst.toMillis() + " ms");
    }
}
