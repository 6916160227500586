package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A store with an empty hub of {@value #PARTITIONS} partitions, and the steps that most tests begin with. */
interface StoreFixture {
    int PARTITIONS = 4;

    /** Longer than any test. */
    Duration LONG = Duration.ofMinutes(1);

    /** Shorter than anyone would wait for. */
    Duration SHORT = Duration.ofMillis(60);

    /** The queue that activities of these tests wait in. */
    Set<String> PAYMENTS = Set.of("Payments");

    HubStore store();

    /** Delivers as the owner of partition 3, in time. */
    default void deliver(int partition, List<OutgoingMessage> messages) {
        assertEquals(Delivery.Verdict.DELIVERED, deliver(3, partition, messages).verdict());
    }

    /** Delivers from a partition in time, whoever owns the destination. */
    default Delivery.Result deliver(int source, int partition, List<OutgoingMessage> messages) {
        return deliver(source, partition, Optional.empty(), messages);
    }

    default Delivery.Result deliver(int source, int partition, Optional<String> owner, List<OutgoingMessage> messages) {
        return store().owners()
                .deliver(new Delivery(source, partition, owner, store().now().plus(LONG), messages, false));
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static OutgoingMessage message(int partition, String receiver, String body) {
        return new OutgoingMessage(partition, receiver, newId(), body);
    }

    /** That a worker has them; the execution is that of {@link TurnOf}. */
    static List<ActivityBeat> beats(List<ActivityTask> tasks) {
        return tasks.stream()
                .map(task -> new ActivityBeat(task, "ex", Optional.empty()))
                .toList();
    }

    static NewInstance newInstance(int partition, String id) {
        return new NewInstance(partition, "Order", "ex", message(partition, id, "start"));
    }

    /** All that lies in an outbox. */
    static List<OutboxEntry> outbox(HubStore store, int partition) {
        List<String> ids =
                store.owners().outbox(partition).stream().map(OutboxPlace::id).toList();
        return store.owners().outboxEntries(partition, ids);
    }

    static List<String> ids(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::id).toList();
    }

    /** Takes partition 0 for a new owner, whoever has it. */
    default PartitionOwner owner() {
        return owner(0);
    }

    default PartitionOwner owner(int partition) {
        PartitionOwner owner = new PartitionOwner(partition, newId());
        store().workers().acquire(partition, "worker", owner.nonce(), LONG);
        return owner;
    }

    /** An instance of partition 0 that has just been created. */
    default StoredInstance created(String id) {
        store().clients().create(newInstance(0, id));
        return instance(id);
    }

    default StoredInstance instance(String id) {
        return store().clients().instances(0, List.of(id)).get(0).orElseThrow();
    }

    default boolean exists(String id) {
        return store().clients().instances(0, List.of(id)).get(0).isPresent();
    }

    default List<InboxEntry> inbox() {
        return inbox(0);
    }

    default List<InboxEntry> inbox(int partition) {
        return store().owners().inbox(partition, InboxEntry.START, 100_000, Duration.ZERO);
    }

    default List<String> inboxIds() {
        return inbox().stream().map(InboxEntry::id).toList();
    }

    default List<String> bodies(int partition) {
        return inbox(partition).stream().map(InboxEntry::body).toList();
    }

    default Verdict commit(PartitionOwner owner, Turn turn) {
        return store().owners().commit(owner, List.of(turn)).get(0).verdict();
    }
}
