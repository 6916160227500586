package dev.perdure.runtime.entity;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.LockCells;
import dev.perdure.runtime.history.LockCells.Waiting;
import dev.perdure.runtime.history.Message.LockRequest;
import dev.perdure.runtime.history.MessageCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The lock of an entity: who holds it, and the messages that wait for its end, oldest first. Both lie in cells. */
final class EntityLock {
    /** Beyond these, what would wait stays in the inbox. */
    static final int MOST_WAITING = 1_000;

    /** In characters. */
    static final int MOST_SIZE = 1 << 20;

    private final EntityId id;
    private final Cells cells;
    private final NavigableMap<Long, Waiting> waiting = new TreeMap<>();
    private final Map<String, Long> requests = new HashMap<>();
    private long size;

    EntityLock(EntityId id, Cells cells) {
        this.id = id;
        this.cells = cells;
        cells.all().forEach((name, body) -> {
            if (LockCells.isWaiting(name)) {
                note(Waiting.of(name), body);
            }
        });
    }

    private void note(Waiting message, String body) {
        waiting.put(message.number(), message);
        size += body.length();
        message.lock().ifPresent(lock -> requests.put(lock, message.number()));
    }

    // -- who holds it

    Optional<LockRequest> holder() {
        return cells.get(LockCells.HOLDER).map(body -> (LockRequest) MessageCodec.decode(id.toString(), body));
    }

    boolean isHeld() {
        return cells.get(LockCells.HOLDER).isPresent();
    }

    boolean isHeldBy(String lock) {
        return holder().filter(request -> request.lock().equals(lock)).isPresent();
    }

    void hold(LockRequest request) {
        cells.write(LockCells.HOLDER, MessageCodec.encode(request));
    }

    void release() {
        cells.drop(LockCells.HOLDER);
    }

    /** The check that is on its way; 0 if none is. */
    int check() {
        return cells.get(LockCells.CHECK).map(Integer::parseInt).orElse(0);
    }

    void await(int check) {
        cells.write(LockCells.CHECK, Integer.toString(check));
    }

    void awaitNoCheck() {
        cells.drop(LockCells.CHECK);
    }

    // -- what waits for its end

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    boolean hasWaiting(String lock) {
        return requests.containsKey(lock);
    }

    /** Puts a message behind all others; false if there is no room. */
    boolean add(EntityTurn.Received received) {
        if (waiting.size() >= MOST_WAITING || size >= MOST_SIZE) {
            return false;
        }
        long number = waiting.isEmpty() ? 1 : waiting.lastKey() + 1;
        Optional<String> asked =
                received.message() instanceof LockRequest request ? Optional.of(request.lock()) : Optional.empty();
        Waiting message = new Waiting(number, received.origin(), asked);
        String body = MessageCodec.encode(received.message());
        cells.write(message.cell(), body);
        note(message, body);
        return true;
    }

    /** The message that has waited longest. */
    Optional<EntityTurn.Received> first() {
        return Optional.ofNullable(waiting.firstEntry())
                .map(Map.Entry::getValue)
                .flatMap(first -> cells.get(first.cell())
                        .map(body ->
                                new EntityTurn.Received(first.origin(), MessageCodec.decode(id.toString(), body))));
    }

    void removeFirst() {
        remove(waiting.firstKey());
    }

    /** The request for that lock waits no more; the request, if it did. */
    Optional<LockRequest> remove(String lock) {
        Optional<LockRequest> request = Optional.ofNullable(requests.get(lock))
                .map(waiting::get)
                .flatMap(message -> cells.get(message.cell()))
                .map(body -> (LockRequest) MessageCodec.decode(id.toString(), body));
        Optional.ofNullable(requests.get(lock)).ifPresent(this::remove);
        return request;
    }

    private void remove(long number) {
        Optional.ofNullable(waiting.remove(number)).ifPresent(message -> {
            size -= cells.get(message.cell()).map(String::length).orElse(0);
            message.lock().ifPresent(requests::remove);
            cells.drop(message.cell());
        });
    }
}
