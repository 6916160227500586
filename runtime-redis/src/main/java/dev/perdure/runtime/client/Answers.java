package dev.perdure.runtime.client;

import dev.perdure.EntityId;
import dev.perdure.FailureDetails;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.QueryFailedException;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.LockCells;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ShownCells;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.QueryType;
import dev.perdure.spi.Signature;
import dev.perdure.spi.StateCell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the store holds as the types that callers ask for. */
final class Answers {
    private final PayloadCodec codec;
    private final Failures failures;

    Answers(PayloadCodec codec) {
        this.codec = codec;
        this.failures = new Failures(codec);
    }

    /**
     * The result of an instance that has ended.
     *
     * @throws OrchestrationFailedException if it failed
     * @throws InstanceTerminatedException if it was terminated
     */
    <R extends @Nullable Object> R result(StoredInstance ended, Signature<R> method) {
        if (ended.failure().isPresent()) {
            Failure failure =
                    OutcomeCodec.decodeFailure(ended.id(), ended.failure().get());
            throw new OrchestrationFailedException(
                    "Instance %s failed with %s".formatted(ended.id(), failure.details()),
                    failure.details(),
                    failures.rebuild(failure, method.thrown()));
        }
        if (ended.output().isEmpty()) {
            throw new InstanceTerminatedException(
                    Problem.TERMINATED.message(ended.id(), ended.reason().orElse("")));
        }
        Payload output = new Payload(ended.output().get());
        return codec.decode("Result of instance " + ended.id(), method.result(), output);
    }

    /**
     * The answer of an entity.
     *
     * @throws TaskFailedException if the operation failed
     */
    <R extends @Nullable Object> R reply(EntityId id, Signature<R> operation, String reply) {
        Outcome outcome = OutcomeCodec.decode(id.toString(), reply);
        if (outcome instanceof Outcome.Succeeded succeeded) {
            return codec.decode("Answer of " + operation.name(), operation.result(), succeeded.result());
        }
        Failure failure = ((Outcome.Failed) outcome).failure();
        throw new TaskFailedException(
                "%s of %s failed with %s".formatted(operation.name(), id, failure.details()),
                failure.details(),
                failures.rebuild(failure, operation.thrown()));
    }

    /**
     * The answer to a query.
     *
     * @throws QueryFailedException if there is none
     */
    <R extends @Nullable Object> R query(StoredInstance instance, QueryType<R> query) {
        String stored = instance.cells().get(ShownCells.query(query.name()));
        if (stored == null) {
            throw new QueryFailedException(Problem.NO_ANSWER.message(instance.id(), query.name()), Optional.empty());
        }
        Outcome outcome = OutcomeCodec.decode(instance.id(), stored);
        if (outcome instanceof Outcome.Succeeded succeeded) {
            String what = "The answer to query %s of instance %s".formatted(query.name(), instance.id());
            return codec.decode(what, query.answer(), succeeded.result());
        }
        FailureDetails failure = ((Outcome.Failed) outcome).failure().details();
        throw new QueryFailedException(
                Problem.QUERY_FAILED.message(query.name(), instance.id(), failure), Optional.of(failure));
    }

    /** The state of an entity, if any of its cells was written. */
    <S> Optional<S> state(EntityId id, EntityType<S> type, Map<String, String> cells) {
        if (cells.keySet().stream().allMatch(LockCells::isOfALock)) {
            return Optional.empty();
        }
        List<StateCell<?>> declared = type.cells();
        @Nullable Object[] values = new @Nullable Object[declared.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(
                    id,
                    declared.get(i),
                    Optional.ofNullable(cells.get(declared.get(i).name())));
        }
        return Optional.of(type.assemble().apply(values));
    }

    private <T extends @Nullable Object> T value(EntityId id, StateCell<T> cell, Optional<String> stored) {
        String what = "State '%s' of %s".formatted(cell.name(), id);
        return stored.isPresent()
                ? codec.decode(what, cell.type(), new Payload(stored.get()))
                : cell.initial().get();
    }
}
