package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.worker.CacheBudget;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.Hosting;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.runtime.worker.QueueWatch;
import dev.perdure.runtime.worker.SuspectTrial;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A hub of one partition whose owner a test drives step by step, under a clock that the test moves. */
final class OnePartition {
    private static final Duration LEASE = Duration.ofDays(1000);

    private final SetClock clock = new SetClock();
    private final InMemoryHubStore memory;
    private final HubStore store;
    private Optional<PartitionOwner> owner = Optional.empty();
    private Supplier<String> tokens = new Tokens();
    private OrchestratorThreads threads = OrchestratorThreads.create();
    private Map<Status, Duration> retention = Map.of();
    private int sent;

    OnePartition() {
        this(UnaryOperator.identity());
    }

    /**
     * @param around what the owner sees instead of the store
     */
    OnePartition(UnaryOperator<HubStore> around) {
        this(around, Duration.ZERO);
    }

    private OnePartition(UnaryOperator<HubStore> around, Duration deliveredRetention) {
        memory = new InMemoryHubStore(1, clock, deliveredRetention);
        store = around.apply(memory);
    }

    /** One that may lose its newest writes while others keep theirs. */
    static OnePartition failingApart() {
        return failingApart(UnaryOperator.identity());
    }

    static OnePartition failingApart(UnaryOperator<HubStore> around) {
        return new OnePartition(around, HubStore.DELIVERED_RETENTION);
    }

    SetClock clock() {
        return clock;
    }

    HubStore store() {
        return memory;
    }

    /** From now on all that is random comes from here. */
    void random(Supplier<String> source) {
        tokens = source;
    }

    /** From now on owners wait no longer than that for code that does not give control back. */
    void turnLimit(Duration limit) {
        threads = OrchestratorThreads.create(limit);
    }

    /** From now on owners keep instances that ended so for that time. */
    void retain(Map<Status, Duration> times) {
        retention = times;
    }

    List<String> history(String id) {
        return memory.owners().history(0, id, stored(id).execution());
    }

    Engine engine(int cachedInstances, Binding... bindings) {
        return new Engine(
                "test",
                store,
                Hosting.of(List.of(bindings), true),
                new PayloadCodec(),
                threads,
                clock::nanos,
                tokens,
                CacheBudget.ofInstances(cachedInstances, threads),
                retention,
                new SuspectTrial(),
                new QueueWatch(clock::nanos));
    }

    /** Another owner, who hosts these; the one before owns nothing any more. */
    PartitionLoop owner(int cachedInstances, Binding... bindings) {
        owner.ifPresent(memory.workers()::release);
        return next(cachedInstances, bindings);
    }

    /** Another owner, after the one before has died. */
    PartitionLoop ownerAfterDeath(int cachedInstances, Binding... bindings) {
        owner.ifPresent(memory.workers()::abandon);
        return next(cachedInstances, bindings);
    }

    private PartitionLoop next(int cachedInstances, Binding... bindings) {
        PartitionOwner next = new PartitionOwner(0, new Tokens().get());
        Acquisition acquisition = memory.workers().acquire(0, "worker", next.nonce(), LEASE);
        assertTrue(acquisition.acquired());
        owner = Optional.of(next);
        return new PartitionLoop(engine(cachedInstances, bindings), next, acquisition.clean());
    }

    /** Another worker of the same owner commits this. */
    void commit(Turn turn) {
        CommitResult result =
                memory.owners().commit(owner.orElseThrow(), List.of(turn)).get(0);
        assertEquals(CommitResult.Verdict.APPLIED, result.verdict());
    }

    void start(String id, String orchestrator, String arguments) {
        start(id, orchestrator, arguments, "start");
    }

    /** As another call of a client than those with other ids. */
    void start(String id, String orchestrator, String arguments, String messageId) {
        Message start =
                new Message.Start(orchestrator, new Payload(arguments), Optional.empty(), Optional.empty(), messageId);
        OutgoingMessage message = new OutgoingMessage(0, id, id + messageId, MessageCodec.encode(start));
        memory.clients().create(new NewInstance(0, orchestrator, ContentId.execution(id, messageId), message));
    }

    void purge(String id) {
        assertEquals(
                PurgeResult.PURGED, memory.clients().purge(0, id, stored(id).execution()));
    }

    void send(String receiver, Message message) {
        OutgoingMessage sending = new OutgoingMessage(0, receiver, "m" + sent++, MessageCodec.encode(message));
        deliver(List.of(sending));
    }

    void deliver(List<OutgoingMessage> messages) {
        memory.owners()
                .deliver(new Delivery(1, 0, Optional.empty(), memory.now().plus(LEASE), messages, false));
    }

    void raise(String id, String event, String payload) {
        send(id, new Message.Raise(event, new Payload(payload)));
    }

    /** Hands in an answer to the activity that waits in that queue. */
    void answer(String queue, Function<ActivityCall, Message> answer) {
        ActivityTask task = memory.activities()
                .claim("other", Set.of(queue), 1, Duration.ZERO)
                .get(0);
        Message message = answer.apply(ActivityCallCodec.decode(task.instanceId(), task.body()));
        String body = MessageCodec.encode(message);
        assertTrue(
                memory.activities().complete(task, new OutgoingMessage(0, task.instanceId(), "answer" + sent++, body)));
    }

    StoredInstance stored(String id) {
        return memory.clients().instances(0, List.of(id)).get(0).orElseThrow();
    }

    List<InboxEntry> inbox() {
        return memory.owners().inbox(0, InboxEntry.START, 10_000, Duration.ZERO);
    }

    /** Steps until the inbox is empty. */
    void drain(PartitionLoop loop) {
        for (int steps = 0; !inbox().isEmpty(); steps++) {
            assertTrue(steps < 10_000, () -> "still waiting: " + inbox());
            assertTrue(loop.step(Duration.ZERO));
        }
    }
}
