package dev.perdure.runtime.entity;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.spi.EntityBinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Operations of one entity, run one after the other. Has no effect but its result. */
public final class EntityTurn {
    private EntityTurn() {}

    /**
     * Runs operations in order. What an operation that throws has written and signalled is dropped; its exception is
     * its answer.
     *
     * @param now the time of the turn
     * @param cells the encoded state cells by name; none if nobody has written the entity yet
     */
    public static Result run(
            EntityBinding binding,
            EntityId id,
            Instant now,
            Map<String, String> cells,
            List<Message.Operation> operations,
            PayloadCodec codec) {
        throw new UnsupportedOperationException();
    }

    /**
     * What came of the operations.
     *
     * @param written the encoded cells that were written, by name
     * @param answers the answers to those that wait for one, in order
     * @param signals the entities to signal, in order
     */
    public record Result(Map<String, String> written, List<Answer> answers, List<Signal> signals) {}

    /** The answer to an operation. */
    public record Answer(ReplyTo to, Outcome outcome) {}

    /** An operation to send to an entity; nobody waits for its answer. */
    public record Signal(EntityId entity, String operation, Payload arguments) {}
}
