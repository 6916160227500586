package dev.perdure.runtime.replay;

import dev.perdure.OrchestrationContext.Branch;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.PayloadCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A branch of an orchestrator from its beginning to its end, as its thread runs it.
 *
 * @param onEnd takes what gives its result, or throws its failure
 */
record Fork<T extends @Nullable Object>(
        ReplayContext context, Branch<T> code, PayloadCodec codec, Consumer<Supplier<T>> onEnd) implements Runnable {
    @Override
    public void run() {
        Supplier<T> outcome = outcome();
        context.checkThread(); // code that caught the unwinding comes no further
        onEnd.accept(outcome);
    }

    private Supplier<T> outcome() {
        try {
            T result = code.run();
            return () -> result;
        } catch (Unwinding | OutOfMemoryError ofTheWorker) {
            throw ofTheWorker;
        } catch (RuntimeException thrown) {
            return () -> {
                throw thrown;
            };
        } catch (Throwable thrown) {
            return () -> {
                throw failed(thrown);
            };
        }
    }

    private RuntimeException failed(Throwable thrown) {
        String message = "A branch of instance %s failed: %s".formatted(context.instanceId(), thrown);
        return new TaskFailedException(
                message,
                new Failures(codec).of(thrown, List.of()).details(),
                Optional.of(thrown).filter(Exception.class::isInstance).map(Exception.class::cast));
    }
}
