package dev.perdure.runtime.entity;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.Signature;
import dev.perdure.spi.StateCell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one operation sees and does. Nothing of it counts before the operation has returned. */
final class OperationContext implements EntityContext, EntityCalls, AutoCloseable {
    /** An operation to send to an entity; nobody waits for its answer. */
    record Signal(EntityId entity, String operation, Payload arguments) {}

    private final EntityId id;
    private final Instant now;
    private final Map<String, String> cells;
    private final PayloadCodec codec;
    private final Supplier<String> tokens;
    private final Thread thread = Thread.currentThread();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private volatile boolean over;

    OperationContext(EntityId id, Instant now, Map<String, String> cells, PayloadCodec codec, Supplier<String> tokens) {
        this.id = id;
        this.now = now;
        this.cells = cells;
        this.codec = codec;
        this.tokens = tokens;
    }

    Map<String, String> written() {
        return written;
    }

    List<Signal> signals() {
        return signals;
    }

    /** From now on nobody can use it. */
    @Override
    public void close() {
        over = true;
    }

    @Override
    public <T extends @Nullable Object> T read(StateCell<T> cell) {
        check();
        String json = written.getOrDefault(cell.name(), cells.get(cell.name()));
        return json == null ? cell.initial().get() : codec.decode(nameOf(cell), cell.type(), new Payload(json));
    }

    @Override
    public <T extends @Nullable Object> void write(StateCell<T> cell, T value) {
        check();
        written.put(cell.name(), codec.encode(nameOf(cell), cell.type(), value).json());
    }

    @Override
    public void signal(EntityId target, Signature<?> operation, @Nullable Object... arguments) {
        check();
        Payload encoded = codec.encodeArguments(operation.name(), operation.parameters(), arguments);
        signals.add(new Signal(target, operation.name(), encoded));
    }

    @Override
    public String key() {
        return id.key();
    }

    @Override
    public Instant now() {
        check();
        return now;
    }

    @Override
    public UUID newUuid() {
        check();
        return ContentId.uuid(ContentId.of(tokens.get()));
    }

    @Override
    public Logger logger() {
        check();
        return LoggerFactory.getLogger(id.entity());
    }

    private String nameOf(StateCell<?> cell) {
        return "State cell '" + cell.name() + "' of entity " + id;
    }

    private void check() {
        if (over || Thread.currentThread() != thread) {
            throw new IllegalStateException(Problem.FOREIGN_THREAD.message(
                    "The context of entity " + id, Thread.currentThread().getName()));
        }
    }
}
