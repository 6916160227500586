package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.Binding;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.NetworkFault;
import dev.perdure.testing.NetworkProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A worker that alone cannot reach one of three masters, which another worker and the client can. The servers are known
 * as localhost. For that worker this is another address than for the rest, where the proxies listen.
 */
@Tag("redis")
@EnabledOnOs(OS.LINUX) // where a machine has more than one address of its own
final class CutOffWorkerTest {
    private static final String OTHER_ADDRESS = "127.0.0.2";
    private static final int PARTITIONS = 16;
    private static final PlacedIds IDS = new PlacedIds(PARTITIONS);
    private static final int MIDDLE_MASTER = 1;

    private static final Set<Integer> ALL = partitions(0, PARTITIONS);

    /** Those before and after them may lie on this master or the next one. */
    private static final Set<Integer> ON_THE_MIDDLE = partitions(6, 10);

    private static final Set<Integer> ON_THE_LAST = partitions(11, PARTITIONS);

    private final EmbeddedCluster cluster = EmbeddedCluster.start(
            3,
            1,
            Map.of(
                    "min-replicas-to-write", "1",
                    "min-replicas-max-lag", "10",
                    "cluster-announce-hostname", "localhost",
                    "cluster-preferred-endpoint-type", "hostname"));
    private final List<NetworkProxy> network = new ArrayList<>();

    @TempDir
    private Path directory;

    private static Set<Integer> partitions(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toUnmodifiableSet());
    }

    @AfterEach
    void close() {
        network.forEach(NetworkProxy::close);
        cluster.close();
    }

    private ChildWorker childThroughProxies(String hub) throws IOException {
        for (EmbeddedRedis server : cluster.servers()) {
            network.add(NetworkProxy.to(server.port(), InetAddress.getByName(OTHER_ADDRESS)));
        }
        Path hosts = Files.writeString(directory.resolve("hosts"), OTHER_ADDRESS + " localhost\n");
        String uri = cluster.uri().replace("127.0.0.1", "localhost");
        return ChildWorker.start(uri, hub, directory.resolve("ledger"), "-Djdk.net.hosts.file=" + hosts);
    }

    /** What the worker in this JVM hosts: all but the activities, which only the one that is cut off runs. */
    private static List<Binding> noActivities(Path ledger) {
        return ChildWorker.bindings(ledger).stream()
                .filter(binding -> !(binding instanceof ActivitiesBinding))
                .toList();
    }

    @Test
    void partitionsThatItCannotReach_areTakenOverAndItGoesOnWithTheOthers() throws Exception {
        String name = ClusterOutageTest.nameOnMaster(0);
        try (TestHub hub = new TestHub(
                        () -> RedisHubStore.connect(cluster.uri(), name, PARTITIONS),
                        HubSettings.of(name).withLease(ChildWorker.LEASE));
                Worker worker = hub.start(noActivities(directory.resolve("ledger")));
                ChildWorker cutOff = childThroughProxies(name)) {
            Await.until("shared", () -> worker.partitions().size() == PARTITIONS / 2);
            FlowsChainClient chains = new FlowsChainClient(hub.client());
            FlowsSignallerClient signallers = new FlowsSignallerClient(hub.client());

            network.get(MIDDLE_MASTER).set(NetworkFault.REFUSE);
            List<FlowsSignallerClient.Instance> senders = idInEach("sender", ALL)
                    .map(id -> signallers.withId(id).start(onTheMiddle(id), 7, 1))
                    .toList();
            List<FlowsChainClient.Instance> blocked = idInEach("chain", ON_THE_MIDDLE)
                    .map(id -> chains.withId(id).start(List.of("Ann")))
                    .toList();
            idInEach("chain", ON_THE_LAST)
                    .map(id -> chains.withId(id).start(List.of("Ann", "Bob")))
                    .toList()
                    .forEach(chain -> assertEquals(List.of("Hello Ann", "Hello Bob"), chain.result(TestHub.LIMIT)));
            Await.until(
                    "taken over, but not the others",
                    () -> worker.partitions().containsAll(ON_THE_MIDDLE)
                            && !worker.partitions().containsAll(ON_THE_LAST));

            network.get(MIDDLE_MASTER).set(NetworkFault.NONE);
            senders.forEach(sender -> assertEquals(List.of(7), sender.result(TestHub.LIMIT)));
            blocked.forEach(chain -> assertEquals(List.of("Hello Ann"), chain.result(TestHub.LIMIT)));
        }
    }

    /** One id in each of these partitions. */
    private static Stream<String> idInEach(String prefix, Set<Integer> some) {
        return some.stream().map(partition -> IDS.id(partition, prefix + "-"));
    }

    /** The key of a tape. */
    private static String onTheMiddle(String sender) {
        return IDS.tape(ON_THE_MIDDLE::contains, "of-" + sender + "-");
    }
}
