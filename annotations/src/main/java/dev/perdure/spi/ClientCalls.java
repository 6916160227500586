package dev.perdure.spi;

import dev.perdure.EntityId;
import dev.perdure.HubUnavailableException;
import dev.perdure.InstanceStatus;
import dev.perdure.QueryFailedException;
import dev.perdure.StartOptions;
import dev.perdure.TaskTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What generated clients ask of a task hub. Thread-safe. */
public interface ClientCalls {
    /** Starts an instance, or finds it started before, and returns its id. */
    String start(Signature<?> method, StartOptions options, @Nullable Object... arguments);

    /** The result of an instance; fails as {@code OrchestrationInstance} handles say. */
    <R extends @Nullable Object> CompletableFuture<R> result(String instanceId, Signature<R> method);

    /** The status of an instance once it has ended. */
    CompletableFuture<InstanceStatus> end(String instanceId);

    /** The status of an instance. */
    InstanceStatus status(String instanceId);

    /** Ends an instance. */
    void terminate(String instanceId, String reason);

    /** Removes an instance that has ended. */
    void purge(String instanceId);

    /** Raises an external event. */
    void raise(String instanceId, EventType<?> event, @Nullable Object payload);

    /**
     * The answer to a query, as of the last stored turn.
     *
     * @throws QueryFailedException if there is none
     */
    <R extends @Nullable Object> R query(String instanceId, QueryType<R> query);

    /** Calls an entity; fails with {@code TaskFailedException} if the operation threw. */
    <R extends @Nullable Object> CompletableFuture<R> entity(
            EntityId id, Signature<R> operation, @Nullable Object... arguments);

    /** Signals an entity. */
    void signal(EntityId id, Signature<?> operation, @Nullable Object... arguments);

    /** The stored state of an entity; empty if nobody has written it. */
    <S> Optional<S> readState(EntityId id, EntityType<S> type);

    /**
     * Waits for an answer without limit of time.
     *
     * @throws CancellationException if the thread is interrupted; it stays interrupted, and the answer is given up
     */
    static <T extends @Nullable Object> T await(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw interrupted(answer);
        }
    }

    /**
     * Waits for an instance.
     *
     * @param answer what it will be known by
     * @param instanceId its id
     * @throws TaskTimeoutException if there is none in time; the answer is given up
     * @throws CancellationException if the thread is interrupted; it stays interrupted, and the answer is given up
     */
    static <T extends @Nullable Object> T await(CompletableFuture<T> answer, String instanceId, Duration timeout) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new TaskTimeoutException("Instance " + instanceId + " has not ended within " + timeout
                    + "; it goes on. Its status() says where it stands.");
        } catch (InterruptedException e) {
            throw interrupted(answer);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        return new HubUnavailableException("[PERD-300] The call failed: " + cause, e);
    }

    private static CancellationException interrupted(CompletableFuture<?> answer) {
        answer.cancel(false);
        Thread.currentThread().interrupt();
        return new CancellationException("The waiting thread was interrupted.");
    }
}
