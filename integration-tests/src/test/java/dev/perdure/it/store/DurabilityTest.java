package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import redis.clients.jedis.RedisClient;

/** What waits for a replica in mode replica. The replica hangs while something must wait for it. */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DurabilityTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Set<String> PAYMENTS = Set.of("Payments");

    private final EmbeddedRedis master =
            EmbeddedRedis.start(Map.of("min-replicas-to-write", "1", "repl-diskless-sync-delay", "0"));
    private final EmbeddedRedis replica = EmbeddedRedis.start(Map.of("replicaof", "127.0.0.1 " + master.port()));
    private final RedisClient admin = RedisClient.create(master.uri());
    private final Deque<HubStore> open = new ArrayDeque<>();
    private final String hub = StoreFixture.newId();

    private HubStore connect(Durability durability) {
        HubStore store = RedisHubStore.connect(master.uri(), hub, 4, Optional.of(durability));
        open.push(store);
        return store;
    }

    @AfterEach
    void close() {
        replica.resume();
        open.forEach(HubStore::close);
        open.clear();
        admin.flushAll();
    }

    @AfterAll
    void stop() {
        admin.close();
        replica.close();
        master.close();
    }

    /** Makes the call while the replica hangs: it must not return before the replica goes on. */
    private <T> T held(Supplier<T> call) {
        replica.pause();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(call);
        while (!admin.info("clients").contains("blocked_clients:1")) {
            assertFalse(answer.isDone(), () -> "It did not wait: " + answer);
        }
        assertFalse(answer.isDone());
        replica.resume();
        return answer.join();
    }

    private PartitionOwner owner(HubStore store, int partition) {
        PartitionOwner owner = new PartitionOwner(partition, StoreFixture.newId());
        store.workers().acquire(partition, "worker", owner.nonce(), LONG);
        return owner;
    }

    @Test
    void start_isHeld() {
        HubStore store = connect(Durability.REPLICA);

        assertTrue(held(() -> store.clients().create(newInstance(0, "a"))).created());
    }

    /**
     * The first call has written all there is to write; whoever repeats it on a new connection must wait all the same.
     */
    @Test
    void startWhoseAnswerWasLost_isHeldAgain() {
        NewInstance instance = newInstance(0, "a");
        connect(Durability.REPLICA);
        HubStore second = connect(Durability.REPLICA);
        HubStore first = connect(Durability.LOCAL);
        replica.pause();
        first.clients().create(instance);

        assertTrue(held(() -> second.clients().create(instance)).created());
    }

    @Test
    void messageWhoseAnswerWasLost_isHeldAgain() {
        OutgoingMessage signal = message(0, "@Tape@a", "note");
        HubStore second = connect(Durability.REPLICA);
        HubStore first = connect(Durability.LOCAL);
        replica.pause();
        first.clients().send(0, signal);

        held(() -> second.clients().send(0, signal));
    }

    @Test
    void commit_isHeldAlsoWhenItsAnswerWasLost() {
        HubStore store = connect(Durability.REPLICA);
        HubStore hasty = connect(Durability.LOCAL);
        PartitionOwner owner = owner(store, 0);
        Turn turn = TurnOf.newInstance("a").build();
        replica.pause();
        hasty.owners().commit(owner, List.of(turn));

        assertEquals(
                "ALREADY",
                held(() -> store.owners().commit(owner, List.of(turn)))
                        .get(0)
                        .verdict()
                        .name());
    }

    @Test
    void takeover_isHeldSoThatNothingIsDoneForWhatMayBeLost() {
        HubStore store = connect(Durability.REPLICA);
        HubStore hasty = connect(Durability.LOCAL);
        hasty.owners().commit(owner(hasty, 0), List.of(TurnOf.newInstance("a").build()));
        PartitionOwner next = new PartitionOwner(1, StoreFixture.newId());

        assertTrue(held(() -> store.workers().acquire(1, "worker", next.nonce(), LONG))
                .acquired());
    }

    private void scheduleWhileTheReplicaHangs(HubStore store) {
        HubStore hasty = connect(Durability.LOCAL);
        PartitionOwner owner = owner(store, 0);
        store.activities().open(PAYMENTS);
        replica.pause();
        Turn turn = TurnOf.newInstance("a").activity("Payments", "charge").build();
        hasty.owners().commit(owner, List.of(turn));
    }

    @Test
    void claim_isHeldSoThatNoActivityBeginsThatNobodyAskedFor() {
        HubStore store = connect(Durability.REPLICA);
        scheduleWhileTheReplicaHangs(store);

        assertEquals(
                1,
                held(() -> store.activities().claim("w", PAYMENTS, 1, Duration.ZERO))
                        .size());
    }

    /** Else a replica that lags for some leases would have activities buried that never ran. */
    @Test
    void claimThatIsNotConfirmed_isNoAttempt() {
        HubStore store = connect(Durability.REPLICA);
        scheduleWhileTheReplicaHangs(store);

        assertThrows(HubUnavailableException.class, () -> store.activities().claim("w", PAYMENTS, 1, Duration.ZERO));

        replica.resume();
        List<ActivityTask> claimed = store.activities().claim("w", PAYMENTS, 1, Duration.ZERO);
        assertEquals(List.of(1), claimed.stream().map(ActivityTask::deliveries).toList());
    }

    @Test
    void end_isShownOnlyOnceItIsKept() {
        HubStore store = connect(Durability.REPLICA);
        HubStore hasty = connect(Durability.LOCAL);
        PartitionOwner owner = owner(store, 0);
        replica.pause();
        hasty.owners()
                .commit(owner, List.of(TurnOf.newInstance("a").completing("1").build()));

        Optional<StoredInstance> shown =
                held(() -> store.clients().instances(0, List.of("a"))).get(0);

        assertEquals(Status.COMPLETED, shown.orElseThrow().status());
    }

    @Test
    void stateOfAnEntity_isShownOnlyOnceItIsKept() {
        HubStore store = connect(Durability.REPLICA);
        HubStore hasty = connect(Durability.LOCAL);
        PartitionOwner owner = owner(store, 0);
        replica.pause();
        hasty.owners()
                .commit(
                        owner,
                        List.of(TurnOf.newEntity("@Tape@a").cell("notes", "3").build()));

        Optional<StoredInstance> shown =
                held(() -> store.clients().instances(0, List.of("@Tape@a"))).get(0);

        assertEquals(Map.of("notes", "3"), shown.orElseThrow().cells());
    }

    @Test
    void unconfirmedCall_endsWithAnErrorAndIsNotUndone() {
        HubStore store = connect(Durability.REPLICA);
        HubStore hasty = connect(Durability.LOCAL);
        NewInstance instance = newInstance(0, "a");
        store.clients()
                .create(newInstance(0, "before")); // the first call in a partition looks whether the hub is there
        replica.pause();

        HubUnavailableException unconfirmed = assertThrows(
                HubUnavailableException.class, () -> store.clients().create(instance));

        assertTrue(unconfirmed.getMessage().startsWith("[PERD-423] "), unconfirmed.getMessage());
        assertTrue(hasty.clients().instances(0, List.of("a")).get(0).isPresent());
        replica.resume();
        assertTrue(store.clients().create(instance).created());
    }

    @Test
    void otherModes_doNotWaitForReplicas() {
        HubStore store = connect(Durability.LOCAL);
        replica.pause();

        assertTrue(store.clients().create(newInstance(0, "a")).created());
    }

    @Test
    void connect_refusesServersThatBreakTheMode() {
        String settings = "appendonly|appendfsync|min-replicas-to-write|min-replicas-max-lag";
        Map<String, String> before = Map.copyOf(admin.configGet("*"));
        breaking("appendonly", "no", Durability.LOCAL);
        breaking("appendfsync", "everysec", Durability.FSYNC);
        breaking("appendfsync", "no", Durability.LOCAL);
        breaking("min-replicas-to-write", "0", Durability.REPLICA);
        breaking("min-replicas-max-lag", "11", Durability.REPLICA);
        before.forEach((name, value) -> {
            if (name.matches(settings)) {
                assertEquals(value, admin.configGet(name).get(name));
            }
        });
    }

    @Test
    void connect_refusesAServerThatNoReplicaFollows() {
        try (EmbeddedRedis lonely = EmbeddedRedis.start(Map.of("min-replicas-to-write", "1"))) {
            String message = assertThrows(
                            HubConfigurationException.class,
                            () -> RedisHubStore.connect(lonely.uri(), hub, 4, Optional.of(Durability.REPLICA)))
                    .getMessage();

            assertTrue(message.startsWith("[PERD-417] " + lonely.uri() + " has no replica"), message);
        }
    }

    private void breaking(String setting, String value, Durability durability) {
        String before = admin.configGet(setting).get(setting);
        admin.configSet(setting, value);
        try {
            String message = assertThrows(HubConfigurationException.class, () -> connect(durability))
                    .getMessage();
            assertTrue(message.startsWith("[PERD-416] " + master.uri() + " has " + setting + " " + value), message);
            connect(Durability.DEV);
        } finally {
            admin.configSet(setting, before);
        }
    }

    /** Only a message that nobody may drop is worth an answer to its sender. */
    @Test
    void delivery_isHeldSinceItsSenderForgetsTheMessage() {
        HubStore store = connect(Durability.REPLICA);
        HubStore hasty = connect(Durability.LOCAL);
        OutgoingMessage note = message(1, "b", "note");
        Delivery delivery = new Delivery(0, 1, Optional.empty(), store.now().plus(LONG), List.of(note), false);
        replica.pause();
        hasty.owners().deliver(delivery);

        assertEquals(
                Delivery.Verdict.DELIVERED,
                held(() -> store.owners().deliver(delivery)).verdict());
    }
}
