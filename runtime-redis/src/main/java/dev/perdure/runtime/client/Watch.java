package dev.perdure.runtime.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client waits for.
 *
 * @param id what it waits for: an instance, or the reply of an entity
 * @param partition where that is
 * @param answer what the caller holds; when it is done, nobody waits any more
 * @param read the answer from what is found; what it throws is the answer too
 * @param <F> what is found
 */
record Watch<F, R extends @Nullable Object>(
        String id, int partition, CompletableFuture<R> answer, Function<F, R> read) {
    static <F, R extends @Nullable Object> Watch<F, R> of(String id, int partition, Function<F, R> read) {
        return new Watch<>(id, partition, new CompletableFuture<>(), read);
    }

    boolean isOver() {
        return answer.isDone();
    }

    void found(F found) {
        try {
            answer.complete(read.apply(found));
        } catch (RuntimeException | StackOverflowError failure) {
            fail(failure);
        }
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }
}
