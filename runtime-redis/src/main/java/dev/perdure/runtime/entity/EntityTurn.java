package dev.perdure.runtime.entity;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Message.LockCheck;
import dev.perdure.runtime.history.Message.LockProbe;
import dev.perdure.runtime.history.Message.LockRequest;
import dev.perdure.runtime.history.Message.Operation;
import dev.perdure.runtime.history.Message.Unlock;
import dev.perdure.runtime.history.Message.Unlocked;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.spi.EntityBinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages to one entity, taken one after the other. Has no effect but its result.
 *
 * <p>While an orchestrator holds the lock of the entity, operations and requests of others wait in the entity's state.
 * An operation that bears a lock never waits: its sender has been granted it, and if the entity does not know of that,
 * it was lost and will come again. So orchestrators that take their locks in one order cannot wait for each other.
 */
public final class EntityTurn {
    private static final Logger LOG = LoggerFactory.getLogger(EntityTurn.class);

    private final EntityId id;
    private final Cells cells;
    private final EntityLock lock;
    private final LockWatch watch;
    private final Operations operations;
    private final int mostFromWaiting;
    private final boolean isBehindOthers;
    private String origin = "";
    private final List<EntityEffects.Answer> answers = new ArrayList<>();
    private final List<EntityEffects.Sending> sendings = new ArrayList<>();
    private final List<EntityEffects.Timer> started = new ArrayList<>();
    private final List<EntityEffects.Timer> cancelled = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    private EntityTurn(
            EntityBinding binding,
            EntityId id,
            Instant now,
            Map<String, String> stored,
            int mostFromWaiting,
            boolean isBehindOthers,
            PayloadCodec codec,
            Supplier<String> tokens) {
        this.id = id;
        this.cells = new Cells(stored);
        this.lock = new EntityLock(id, cells);
        this.watch = new LockWatch(id, now, lock);
        this.operations = new Operations(binding, id, now, cells, codec, tokens);
        this.mostFromWaiting = mostFromWaiting;
        this.isBehindOthers = isBehindOthers;
    }

    /** Whether it is a message for entities. */
    public static boolean takes(Message message) {
        return message instanceof Operation
                || message instanceof LockRequest
                || message instanceof Unlock
                || message instanceof Unlocked
                || message instanceof LockCheck;
    }

    /** Why a signal can never be run by this code: whoever calls is told so, but nobody waits for a signal's answer. */
    public static Optional<String> refusal(EntityBinding binding, Message message) {
        return message instanceof Operation operation && operation.replyTo().isEmpty()
                ? Operations.refusal(binding, operation)
                : Optional.empty();
    }

    /**
     * Takes messages in order.
     *
     * @param now the time of the turn
     * @param cells what is stored of the entity, by name; none if nobody has written it yet
     * @param messages those that {@link #takes} lets through
     * @param mostFromWaiting how many operations that have waited are run in this turn; if none, one goes back into the
     *     inbox, whence it will not wait again
     * @param tokens gives another random text each time
     */
    public static EntityEffects run(
            EntityBinding binding,
            EntityId id,
            Instant now,
            Map<String, String> cells,
            Messages messages,
            int mostFromWaiting,
            PayloadCodec codec,
            Supplier<String> tokens) {
        List<Received> received = messages.received();
        EntityTurn turn =
                new EntityTurn(binding, id, now, cells, mostFromWaiting, messages.areBehindOthers(), codec, tokens);
        turn.take(received, IntStream.range(0, received.size()).boxed().toList());
        if (!turn.left.isEmpty()) {
            List<Integer> again = List.copyOf(turn.left);
            turn.left.clear();
            turn.take(received, again);
        }
        return turn.result();
    }

    private void take(List<Received> messages, List<Integer> places) {
        for (int at : places) {
            if (!take(messages.get(at))) {
                left.add(at);
            }
        }
    }

    private EntityEffects result() {
        return new EntityEffects(cells.written(), cells.dropped(), answers, sendings, started, cancelled, left);
    }

    /** False if it has to stay where it is. */
    private boolean take(Received received) {
        Message message = received.message();
        origin = received.origin();
        if (message instanceof Operation operation) {
            boolean passes = operation.lock().isPresent() || isOpen();
            if (passes) {
                run(operation);
            }
            return passes || await(received);
        }
        if (message instanceof LockRequest request) {
            return take(request) || await(received);
        }
        if (message instanceof Unlock unlock) {
            unlock(unlock.lock());
        } else if (message instanceof Unlocked) {
            goOn();
        } else if (message instanceof LockCheck check) {
            check(check);
        }
        return true;
    }

    private boolean someStay() {
        return isBehindOthers || !left.isEmpty();
    }

    private boolean isOpen() {
        return !lock.isHeld() && !lock.hasWaiting() && !someStay();
    }

    private void run(Operation operation) {
        Outcome outcome = operations.run(operation, this::signal);
        if (operation.replyTo().isPresent()) {
            answers.add(new EntityEffects.Answer(operation.replyTo().get(), outcome));
        } else if (outcome instanceof Outcome.Failed failed) {
            LOG.warn(
                    "Signal {} of entity {} failed, and nobody waits for its answer: {}\n{}",
                    operation.operation(),
                    id,
                    failed.failure().details(),
                    failed.failure().stackTrace());
        }
    }

    private void signal(OperationContext.Signal signal) {
        send(signal.entity().toString(), new Operation(signal.operation(), signal.arguments(), Optional.empty()));
    }

    private void send(String receiver, Message message) {
        sendings.add(new EntityEffects.Sending(origin, receiver, message));
    }

    // -- the lock

    /** What is asked again after its turn was lost goes its way again, since what it sent then may be lost too. */
    private boolean take(LockRequest request) {
        if (lock.isHeldBy(request.lock())) {
            passOn(request);
        } else if (isOpen()) {
            grant(request);
        } else {
            return lock.hasWaiting(request.lock());
        }
        return true;
    }

    private void grant(LockRequest request) {
        lock.hold(request);
        passOn(request);
        if (lock.hasWaiting()) {
            watch.begin().ifPresent(started::add);
        }
    }

    private void passOn(LockRequest request) {
        int next = request.entities().indexOf(id) + 1;
        if (next < request.entities().size()) {
            send(request.entities().get(next).toString(), request);
        } else {
            answers.add(new EntityEffects.Answer(request.holder(), new Outcome.Succeeded(Payload.NULL)));
        }
    }

    /** Nothing overtakes what had to stay in the inbox. */
    private boolean await(Received message) {
        boolean waits = !someStay() && lock.add(message);
        if (waits && lock.isHeld()) {
            watch.begin().ifPresent(started::add);
        }
        return waits;
    }

    private void unlock(String ended) {
        if (!lock.isHeldBy(ended)) {
            lock.remove(ended).ifPresent(request -> send(request.holder().instanceId(), watch.withdrawn(request)));
            return;
        }
        lock.release();
        watch.end(ended).ifPresent(cancelled::add);
        goOnSoon();
    }

    /** The next orchestrator gets the lock at once; operations get a turn of their own. */
    private void goOnSoon() {
        Optional<Received> first = lock.first();
        if (first.isPresent() && first.get().message() instanceof LockRequest request) {
            takeFirst(first.get());
            grant(request);
        } else if (first.isPresent()) {
            send(id.toString(), new Unlocked());
        }
    }

    private void goOn() {
        if (mostFromWaiting == 0) {
            handBack();
        }
        for (int ran = 0; ran < mostFromWaiting && !lock.isHeld(); ran++) {
            Optional<Received> first = lock.first();
            if (first.isEmpty() || !(first.get().message() instanceof Operation operation)) {
                break;
            }
            takeFirst(first.get());
            run(operation);
        }
        if (!lock.isHeld()) {
            goOnSoon();
        }
    }

    private void handBack() {
        Optional<Received> first = lock.first();
        if (first.isPresent() && first.get().message() instanceof Operation waited) {
            takeFirst(first.get());
            send(
                    id.toString(),
                    new Operation(waited.operation(), waited.arguments(), waited.replyTo(), Optional.of("")));
        }
    }

    private void takeFirst(Received first) {
        lock.removeFirst();
        origin = first.origin();
    }

    private void check(LockCheck check) {
        Optional<LockRequest> holder = lock.holder();
        Optional<LockProbe> probe = watch.probe(check);
        if (holder.isPresent() && probe.isPresent()) {
            send(holder.get().holder().instanceId(), probe.get());
            watch.later(check.check() + 1).ifPresent(started::add);
        }
    }

    /**
     * A message to the entity.
     *
     * @param origin its identity; by it what it leads to is recognised when it is taken again
     */
    public record Received(String origin, Message message) {}

    /**
     * What a turn takes.
     *
     * @param areBehindOthers whether older ones had to stay in the inbox and are not among these
     */
    public record Messages(List<Received> received, boolean areBehindOthers) {}
}
