package dev.perdure.runtime.client;

import dev.perdure.EntityId;
import dev.perdure.HubFullException;
import dev.perdure.InstanceAlreadyExistsException;
import dev.perdure.InstanceEndedException;
import dev.perdure.InstanceNotEndedException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstancePage;
import dev.perdure.InstanceQuery;
import dev.perdure.InstanceStatus;
import dev.perdure.NotHostedException;
import dev.perdure.PurgeFilter;
import dev.perdure.StartOptions;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.InstanceIds;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.spi.ClientCalls;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.EventType;
import dev.perdure.spi.QueryType;
import dev.perdure.spi.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of clients, made on a store. Every command has one message id, however often it is repeated. */
public final class HubClient implements ClientCalls, AutoCloseable {
    /** Beyond it, texts of times are longer than all others, and their milliseconds may be beyond what can be counted. */
    private static final Instant FIRST_TOO_LATE = Instant.parse("9999-12-31T00:00:00Z");

    private final HubStore store;
    private final String hub;
    private final PayloadCodec codec;
    private final Supplier<String> messageIds;
    private final Partitions partitions;
    private final Patience patience;
    private final HostedNames hosted;
    private final Answers answers;
    private final Statuses statuses;
    private final Watcher watcher;

    /**
     * @param hub the name of the hub, for messages
     * @param messageIds gives another random text each time; thread-safe
     * @param threads where it waits for answers
     * @param ticker nanoseconds that only go forward; thread-safe
     */
    public HubClient(
            HubStore store,
            String hub,
            PayloadCodec codec,
            Supplier<String> messageIds,
            Threads threads,
            LongSupplier ticker) {
        this.store = store;
        this.hub = hub;
        this.codec = codec;
        this.messageIds = messageIds;
        this.partitions = new Partitions(store.partitions());
        this.patience = new Patience(threads, ticker);
        this.hosted = new HostedNames(store, patience);
        this.answers = new Answers(codec);
        this.statuses = new Statuses(codec);
        this.watcher = new Watcher(store, hub, threads, ticker);
    }

    @Override
    public String start(Signature<?> method, StartOptions options, @Nullable Object... arguments) {
        String id = options.instanceId().map(InstanceIds::checked).orElseGet(InstanceIds::random);
        options.deadline().ifPresent(HubClient::checkDeadline);
        Payload input = codec.encodeArguments(method.name(), method.parameters(), arguments);
        requireHosted(method.name());
        String messageId = messageIds.get();
        Message start = new Message.Start(method.name(), input, Optional.empty(), options.deadline(), messageId);
        NewInstance instance = new NewInstance(
                partitions.of(id), method.name(), ContentId.execution(id, messageId), message(id, messageId, start));
        CreateResult result = patience.call(() -> {
            CreateResult made = store.clients().create(instance);
            refuseFull(id, made.verdict() == CreateResult.Verdict.FULL);
            return made;
        });
        if (!result.orchestrator().equals(method.name())) {
            throw new InstanceAlreadyExistsException(
                    Problem.ID_TAKEN.message(id, result.orchestrator(), method.name()));
        }
        return id;
    }

    private static void checkDeadline(Instant due) {
        if (due.isBefore(Instant.EPOCH) || !due.isBefore(FIRST_TOO_LATE)) {
            throw new IllegalArgumentException(Problem.BAD_DEADLINE.message(due));
        }
    }

    private void requireHosted(String orchestrator) {
        if (!hosted.hosts(orchestrator)) {
            throw new NotHostedException(Problem.NOT_HOSTED.message(hub, orchestrator, listed(hosted.orchestrators())));
        }
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> result(String instanceId, Signature<R> method) {
        return end(instanceId, stored -> answers.result(stored, method));
    }

    @Override
    public CompletableFuture<InstanceStatus> end(String instanceId) {
        return end(instanceId, statuses::of);
    }

    private <R extends @Nullable Object> CompletableFuture<R> end(String instanceId, Function<StoredInstance, R> read) {
        String id = InstanceIds.checked(instanceId);
        Watch<StoredInstance, R> watch = Watch.of(id, partitions.of(id), read);
        watcher.awaitEnd(watch);
        return watch.answer();
    }

    @Override
    public InstanceStatus status(String instanceId) {
        return statuses.of(existing(instanceId));
    }

    @Override
    public <R extends @Nullable Object> R query(String instanceId, QueryType<R> query) {
        return answers.query(existing(instanceId), query);
    }

    /** The calls about dead letters. */
    public LetterDesk deadLetters() {
        return new LetterDesk(store, patience);
    }

    /** One page of the instances that match. */
    public InstancePage list(InstanceQuery query) {
        return new Listing(store, patience, statuses).page(query);
    }

    @Override
    public void terminate(String instanceId, String reason) {
        String id = InstanceIds.checked(instanceId);
        OutgoingMessage end = message(id, messageIds.get(), new Message.Terminate(reason));
        existing(id, patience.call(() -> store.clients().sendAlways(end.partition(), end)));
    }

    @Override
    public void purge(String instanceId) {
        Optional<StoredInstance> found = find(InstanceIds.checked(instanceId));
        if (found.isPresent()) {
            purge(found.get());
        }
    }

    private void purge(StoredInstance found) {
        PurgeResult result =
                patience.call(() -> store.clients().purge(partitions.of(found.id()), found.id(), found.execution()));
        if (result == PurgeResult.NOT_ENDED) {
            throw new InstanceNotEndedException(Problem.INSTANCE_NOT_ENDED.message(
                    found.id(), found.status().shown()));
        }
    }

    /** Removes all instances that match; says how many. */
    public long purge(PurgeFilter filter) {
        return new Purging(store, patience).purge(filter);
    }

    @Override
    public void raise(String instanceId, EventType<?> event, @Nullable Object payload) {
        StoredInstance instance = existing(instanceId);
        Optional<Set<String>> declared = hosted.events(instance.orchestrator());
        if (declared.isPresent() && !declared.get().contains(event.name())) {
            throw new IllegalArgumentException(Problem.UNKNOWN_EVENT.message(
                    instanceId, instance.orchestrator(), event.name(), listed(declared.get())));
        }
        Payload encoded = codec.encode("Payload of event " + event.name(), event.payload(), payload);
        if (send(instanceId, new Message.Raise(event.name(), encoded)) == SendResult.ENDED) {
            throw new InstanceEndedException(Problem.INSTANCE_ENDED.message(
                    instanceId, existing(instanceId).status().shown()));
        }
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> entity(
            EntityId id, Signature<R> operation, @Nullable Object... arguments) {
        String replyId = messageIds.get();
        operate(id, operation, arguments, replyId, Optional.of(new ReplyTo.Client(replyId)));
        Watch<String, R> watch =
                Watch.of(replyId, partitions.of(id.toString()), reply -> answers.reply(id, operation, reply));
        watcher.awaitReply(watch);
        return watch.answer();
    }

    @Override
    public void signal(EntityId id, Signature<?> operation, @Nullable Object... arguments) {
        operate(id, operation, arguments, messageIds.get(), Optional.empty());
    }

    private void operate(
            EntityId id,
            Signature<?> operation,
            @Nullable Object[] arguments,
            String messageId,
            Optional<ReplyTo> replyTo) {
        Payload encoded = codec.encodeArguments(operation.name(), operation.parameters(), arguments);
        Message message = new Message.Operation(operation.name(), encoded, replyTo);
        OutgoingMessage outgoing = message(id.toString(), messageId, message);
        send(outgoing);
    }

    @Override
    public <S> Optional<S> readState(EntityId id, EntityType<S> type) {
        return find(id.toString()).flatMap(stored -> answers.state(id, type, stored.cells()));
    }

    private SendResult send(String instanceId, Message message) {
        return existing(instanceId, send(message(instanceId, messageIds.get(), message)));
    }

    private SendResult existing(String instanceId, SendResult result) {
        if (result == SendResult.NO_INSTANCE) {
            throw unknown(instanceId);
        }
        return result;
    }

    private SendResult send(OutgoingMessage message) {
        return patience.call(() -> {
            SendResult result = store.clients().send(message.partition(), message);
            refuseFull(message.receiver(), result == SendResult.FULL);
            return result;
        });
    }

    private void refuseFull(String receiver, boolean isFull) {
        if (isFull) {
            throw new HubFullException(Problem.HUB_FULL.message(hub, receiver));
        }
    }

    private StoredInstance existing(String instanceId) {
        return find(InstanceIds.checked(instanceId)).orElseThrow(() -> unknown(instanceId));
    }

    private Optional<StoredInstance> find(String id) {
        return patience.call(() -> store.clients().instances(partitions.of(id), List.of(id)))
                .get(0);
    }

    private InstanceNotFoundException unknown(String instanceId) {
        return new InstanceNotFoundException(Problem.UNKNOWN_INSTANCE.message(instanceId, hub));
    }

    private OutgoingMessage message(String receiver, String id, Message message) {
        return new OutgoingMessage(partitions.of(receiver), receiver, id, MessageCodec.encode(message));
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    @Override
    public void close() {
        watcher.close();
    }
}
