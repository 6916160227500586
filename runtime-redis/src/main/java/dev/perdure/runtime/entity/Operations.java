package dev.perdure.runtime.entity;

import dev.perdure.CodecException;
import dev.perdure.EntityId;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations of one entity. What an operation that throws has written and signalled is dropped; its exception is
 * its outcome. Only when the worker's memory is at its end, that is thrown: it is no fact about the operation.
 */
final class Operations {
    private final EntityBinding binding;
    private final EntityId id;
    private final Instant now;
    private final Cells cells;
    private final PayloadCodec codec;
    private final Supplier<String> tokens;

    Operations(
            EntityBinding binding, EntityId id, Instant now, Cells cells, PayloadCodec codec, Supplier<String> tokens) {
        this.binding = binding;
        this.id = id;
        this.now = now;
        this.cells = cells;
        this.codec = codec;
        this.tokens = tokens;
    }

    /**
     * The outcome of an operation.
     *
     * @param signals is given what it signals, if it does not throw
     */
    Outcome run(Message.Operation operation, Consumer<OperationContext.Signal> signals) {
        Optional<EntityBinding.Hosted> hosted = hosted(binding, operation);
        Failures failures = new Failures(codec);
        try (OperationContext context = new OperationContext(id, now, cells.all(), codec, tokens)) {
            Payload result = call(
                    hosted.orElseThrow(() -> new IllegalArgumentException(unknown(binding, operation))),
                    operation.arguments(),
                    context);
            context.written().forEach(cells::write);
            context.signals().forEach(signals);
            return new Outcome.Succeeded(result);
        } catch (CodecException | OutOfMemoryError ofTheWorker) {
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

    private static Optional<EntityBinding.Hosted> hosted(EntityBinding binding, Message.Operation operation) {
        return binding.operations().stream()
                .filter(candidate -> candidate.method().name().equals(operation.operation()))
                .findFirst();
    }

    /** Why the entity has no such operation; empty if it has. */
    static Optional<String> refusal(EntityBinding binding, Message.Operation operation) {
        return hosted(binding, operation).isPresent() ? Optional.empty() : Optional.of(unknown(binding, operation));
    }

    private static String unknown(EntityBinding binding, Message.Operation operation) {
        String known = binding.operations().stream()
                .map(hosted -> hosted.method().name())
                .collect(Collectors.joining(", "));
        return Problem.UNKNOWN_OPERATION.message(operation.operation(), binding.name(), known);
    }
}
