package dev.perdure.it;

import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.scrub.Breach;
import dev.perdure.runtime.scrub.Scrub;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** A hub of two partitions on Redis, whose keys a test changes behind its back. */
final class DamagedHub implements AutoCloseable {
    private static final Partitions PARTITIONS = new Partitions(2);

    private final String name = UUID.randomUUID().toString();
    private final TestHub hub;
    private final HubStore store;
    private final RedisClient raw;

    DamagedHub(EmbeddedRedis redis) {
        hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), name, 2), HubSettings.of(name));
        hub.isDamaged("a test of the scrub plants what it must find");
        store = hub.store();
        raw = RedisClient.create(redis.uri());
    }

    TestHub hub() {
        return hub;
    }

    HubStore store() {
        return store;
    }

    RedisClient raw() {
        return raw;
    }

    static int partition(String id) {
        return PARTITIONS.of(id);
    }

    /** An id of an instance in that partition. */
    static String idIn(int partition, String prefix) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> prefix + n)
                .filter(id -> partition(id) == partition)
                .findFirst()
                .orElseThrow();
    }

    /** A key of that partition. */
    String key(int partition, String suffix) {
        String tag = raw.hget("df:{" + name + "}:hub", "sfx").split(" ")[partition];
        return "df:{%s.%02d.%s}:%s".formatted(name, partition, tag, suffix);
    }

    /** A key of the partition in which that instance lives. */
    String keyBeside(String id, String suffix) {
        return key(partition(id), suffix);
    }

    StoredInstance stored(String id) {
        return store.clients().instances(partition(id), List.of(id)).get(0).orElseThrow();
    }

    String historyKey(String id) {
        return keyBeside(id, "h:" + id + ":" + stored(id).execution());
    }

    /** Changes every turn of a history. */
    void rewriteHistory(String id, UnaryOperator<RecordedTurn> change) {
        String key = historyKey(id);
        List<StreamEntry> entries = raw.xrange(key, "-", "+");
        raw.del(key);
        for (StreamEntry entry : entries) {
            RecordedTurn turn = TurnCodec.decode(id, entry.getFields().get("e"));
            XAddParams number = XAddParams.xAddParams().id(entry.getID());
            raw.xadd(key, number, Map.of("e", TurnCodec.encode(change.apply(turn))));
        }
    }

    /** The only entry of a stream. */
    StreamEntry only(String key) {
        List<StreamEntry> entries = raw.xrange(key, "-", "+");
        if (entries.size() != 1) {
            throw new AssertionError(key + ": " + entries);
        }
        return entries.get(0);
    }

    /** Puts the entry into the stream once more. */
    void addAgain(String key, StreamEntry entry) {
        StreamEntryID next =
                new StreamEntryID(entry.getID().getTime() + 1, entry.getID().getSequence());
        raw.xadd(key, XAddParams.xAddParams().id(next), entry.getFields());
    }

    /** An instance that waits for an activity, which a worker runs. */
    String holding(String id) {
        new FlowsHoldingClient(hub.client()).withId(id).start("k");
        Await.until("held", () -> !hub.work().attempts("held").isEmpty());
        return id;
    }

    String napping() {
        new FlowsNapClient(hub.client()).withId("nap").start(Duration.ofDays(1));
        Await.until("naps", () -> stored("nap").turns() == 1);
        return "nap";
    }

    String chained() {
        new FlowsChainClient(hub.client()).withId("chain").start(List.of("Ann")).result(TestHub.LIMIT);
        return "chain";
    }

    /** An instance of one partition that waits for one of the other. */
    String guarding(String child) {
        String parent = idIn(1 - partition(child), "parent");
        new FlowsGuardianClient(hub.client()).withId(parent).start(child, "k");
        Await.until("held", () -> !hub.work().attempts("held").isEmpty());
        return parent;
    }

    /** What nobody works on. */
    void createPending(String id) {
        OutgoingMessage start = new OutgoingMessage(partition(id), id, "start of " + id, "{}");
        store.clients().create(new NewInstance(start.partition(), "Order", "ex", start));
    }

    /** What a scrub finds, each as {@code <invariant> <whose>}. */
    List<String> breaches() throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (Breach breach : new Scrub(store, time -> {}).run().breaches()) {
            found.add(breach.invariant() + " " + breach.subject());
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        raw.close();
        hub.close();
    }
}
