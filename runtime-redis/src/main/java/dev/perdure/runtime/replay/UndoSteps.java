package dev.perdure.runtime.replay;

import dev.perdure.OrchestrationContext.Action;
import dev.perdure.OrchestrationContext.Saga;
import dev.perdure.OrchestrationContext.SagaBlock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What undoes the steps of an orchestrator, or of a block of it, that were made so far. */
final class UndoSteps implements Saga {
    private final ReplayContext context;
    private final Deque<Action> steps = new ArrayDeque<>();

    UndoSteps(ReplayContext context) {
        this.context = context;
    }

    @Override
    public void onFailure(Action undo) {
        context.checkThread();
        steps.addLast(undo);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    int size() {
        return steps.size();
    }

    /** Runs the block, and undoes it if it throws. */
    <T extends @Nullable Object, X extends Exception> T around(SagaBlock<T, X> block) throws X {
        context.checkThread();
        try {
            return block.run(this);
        } catch (Unwinding | OutOfMemoryError ofTheWorker) {
            throw ofTheWorker;
        } catch (Throwable thrown) {
            run(thrown);
            throw thrown;
        }
    }

    /**
     * Undoes all, the last step first. Code that caught the unwinding comes no further than to the first check.
     *
     * @param thrown why; it keeps what the steps throw
     */
    void run(Throwable thrown) {
        context.checkThread();
        while (!steps.isEmpty()) {
            try {
                steps.removeLast().run();
            } catch (Unwinding | OutOfMemoryError ofTheWorker) {
                throw ofTheWorker;
            } catch (Throwable failed) {
                if (failed != thrown) {
                    thrown.addSuppressed(failed);
                }
            }
            context.checkThread();
        }
    }
}
