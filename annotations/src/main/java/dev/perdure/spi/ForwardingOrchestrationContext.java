package dev.perdure.spi;

import dev.perdure.CriticalSection;
import dev.perdure.EntityProxy;
import dev.perdure.MapOptions;
import dev.perdure.MapResult;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The part of a generated context that is the same for every orchestrator. */
public class ForwardingOrchestrationContext implements OrchestrationContext {
    private final OrchestrationContext delegate;

    /** For generated subclasses. */
    protected ForwardingOrchestrationContext(OrchestrationContext delegate) {
        this.delegate = delegate;
    }

    final OrchestrationContext delegate() {
        return delegate;
    }

    @Override
    public final String instanceId() {
        return delegate.instanceId();
    }

    @Override
    public final Optional<String> parentId() {
        return delegate.parentId();
    }

    @Override
    public final Instant now() {
        return delegate.now();
    }

    @Override
    public final UUID newUuid() {
        return delegate.newUuid();
    }

    @Override
    public final RandomGenerator random() {
        return delegate.random();
    }

    @Override
    public final Logger logger() {
        return delegate.logger();
    }

    @Override
    public final boolean isReplaying() {
        return delegate.isReplaying();
    }

    @Override
    public final boolean shouldContinueAsNew() {
        return delegate.shouldContinueAsNew();
    }

    @Override
    public final void customStatus(@Nullable Object value) {
        delegate.customStatus(value);
    }

    @Override
    public final boolean patched(String change) {
        return delegate.patched(change);
    }

    @Override
    public final Task<Void> timer(Duration delay) {
        return delegate.timer(delay);
    }

    @Override
    public final Task<Void> timer(Instant due) {
        return delegate.timer(due);
    }

    @Override
    public final <T extends @Nullable Object> Task<List<T>> allOf(List<? extends Task<? extends T>> tasks) {
        return delegate.allOf(tasks);
    }

    @Override
    public final Task<Void> allOf(Task<?>... tasks) {
        return delegate.allOf(tasks);
    }

    @Override
    public final Task<Task<?>> anyOf(Task<?>... tasks) {
        return delegate.anyOf(tasks);
    }

    @Override
    public final <T extends @Nullable Object> Task<Task<T>> anyOf(List<Task<T>> tasks) {
        return delegate.anyOf(tasks);
    }

    @Override
    public final <I, R extends @Nullable Object> MapResult<I, R> map(
            List<? extends I> items, Function<? super I, ? extends Task<R>> work, MapOptions options) {
        return delegate.map(items, work, options);
    }

    @Override
    public final <T extends @Nullable Object> Task<T> fork(Branch<T> branch) {
        return delegate.fork(branch);
    }

    @Override
    public final Task<Void> fork(Action branch) {
        return delegate.fork(branch);
    }

    @Override
    public final <T extends @Nullable Object, X extends Exception> T saga(SagaBlock<T, X> block) throws X {
        return delegate.saga(block);
    }

    @Override
    public final <X extends Exception> void saga(SagaAction<X> block) throws X {
        delegate.saga(block);
    }

    @Override
    public final void onFailure(Action undo) {
        delegate.onFailure(undo);
    }

    @Override
    public final CriticalSection lock(EntityProxy... entities) {
        return delegate.lock(entities);
    }
}
