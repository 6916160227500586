package dev.perdure.runtime.entity;

import dev.perdure.EntityId;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Operations of one entity, run one after the other. Has no effect but its result. */
public final class EntityTurn {
    private static final Logger LOG = LoggerFactory.getLogger(EntityTurn.class);

    private final EntityBinding binding;
    private final EntityId id;
    private final Instant now;
    private final PayloadCodec codec;
    private final Supplier<String> tokens;
    private final Map<String, String> cells;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Sent> signals = new ArrayList<>();
    private int operations;

    private EntityTurn(
            EntityBinding binding,
            EntityId id,
            Instant now,
            Map<String, String> cells,
            PayloadCodec codec,
            Supplier<String> tokens) {
        this.binding = binding;
        this.id = id;
        this.now = now;
        this.cells = new HashMap<>(cells);
        this.codec = codec;
        this.tokens = tokens;
    }

    /**
     * Runs operations in order. What an operation that throws has written and signalled is dropped; its exception is
     * its answer. Only when the worker's memory is at its end, that is thrown: it is no fact about the operation.
     *
     * @param now the time of the turn
     * @param cells the encoded state cells by name; none if nobody has written the entity yet
     * @param tokens gives another random text each time
     */
    public static Result run(
            EntityBinding binding,
            EntityId id,
            Instant now,
            Map<String, String> cells,
            List<Message.Operation> operations,
            PayloadCodec codec,
            Supplier<String> tokens) {
        EntityTurn turn = new EntityTurn(binding, id, now, cells, codec, tokens);
        for (Message.Operation operation : operations) {
            turn.run(operation);
            turn.operations++;
        }
        return new Result(turn.written, turn.answers, turn.signals);
    }

    private void run(Message.Operation operation) {
        Outcome outcome = outcome(operation);
        if (operation.replyTo().isPresent()) {
            answers.add(new Answer(operation.replyTo().get(), outcome));
        } else if (outcome instanceof Outcome.Failed failed) {
            LOG.warn(
                    "Signal {} of entity {} failed, and nobody waits for its answer: {}\n{}",
                    operation.operation(),
                    id,
                    failed.failure().details(),
                    failed.failure().stackTrace());
        }
    }

    private Outcome outcome(Message.Operation operation) {
        Optional<EntityBinding.Hosted> hosted = binding.operations().stream()
                .filter(candidate -> candidate.method().name().equals(operation.operation()))
                .findFirst();
        Failures failures = new Failures(codec);
        try (OperationContext context = new OperationContext(id, now, cells, codec, tokens)) {
            Payload result = call(hosted.orElseThrow(() -> unknown(operation)), operation.arguments(), context);
            keep(context);
            return new Outcome.Succeeded(result);
        } catch (OutOfMemoryError ofTheWorker) {
            throw ofTheWorker;
        } catch (Throwable thrown) {
            return new Outcome.Failed(failures.of(
                    thrown, hosted.map(found -> found.method().thrown()).orElse(List.of())));
        }
    }

    private Payload call(EntityBinding.Hosted hosted, Payload stored, OperationContext context) throws Exception {
        Signature<?> method = hosted.method();
        @Nullable Object[] arguments = codec.decodeArguments(method.name(), method.parameters(), stored);
        Object result = hosted.code().run(context, arguments);
        return codec.encode("The result of operation " + method.name(), method.result(), result);
    }

    private void keep(OperationContext context) {
        cells.putAll(context.written());
        written.putAll(context.written());
        context.signals().forEach(signal -> signals.add(new Sent(operations, signal)));
    }

    private IllegalArgumentException unknown(Message.Operation operation) {
        String known = binding.operations().stream()
                .map(hosted -> hosted.method().name())
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                Problem.UNKNOWN_OPERATION.message(operation.operation(), binding.name(), known));
    }

    /**
     * What came of the operations.
     *
     * @param written the encoded cells that were written, by name
     * @param answers the answers to those that wait for one, in order
     * @param signals the entities to signal, in order
     */
    public record Result(Map<String, String> written, List<Answer> answers, List<Sent> signals) {}

    /** The answer to an operation. */
    public record Answer(ReplyTo to, Outcome outcome) {}

    /**
     * A signal and where it comes from.
     *
     * @param operation the place among the operations of the one that sent it, from 0
     */
    public record Sent(int operation, Signal signal) {}

    /** An operation to send to an entity; nobody waits for its answer. */
    public record Signal(EntityId entity, String operation, Payload arguments) {}
}
