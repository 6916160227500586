package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.HistoryEvent.Asked;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationCompleted;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationFailed;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Signature;
import org.jspecify.annotations.Nullable;

/**
 * An orchestrator from its start to its end, as its thread runs it. It fails with whatever it throws, except when the
 * worker's memory is at its end: that is no fact about the instance, which can be run again.
 *
 * @param onEnd called when the end is recorded
 */
record OrchestratorCode(
        OrchestratorBinding binding, Payload input, ReplayContext context, PayloadCodec codec, Runnable onEnd)
        implements Runnable {
    @Override
    public void run() {
        context.ask(end());
        onEnd.run();
    }

    private Asked end() {
        try {
            return new OrchestrationCompleted(result());
        } catch (Unwinding | OutOfMemoryError ofTheWorker) {
            throw ofTheWorker;
        } catch (Throwable thrown) {
            context.undo().run(thrown);
            return new OrchestrationFailed(
                    new Failures(codec).of(thrown, binding.method().thrown()));
        }
    }

    private Payload result() throws Exception {
        Signature<?> method = binding.method();
        @Nullable
        Object[] arguments = context.coded(() -> codec.decodeArguments(method.name(), method.parameters(), input));
        Object result = binding.code().run(context, arguments);
        String what = "The result of orchestrator " + method.name();
        return context.asRecorded(
                what, method.result(), context.coded(() -> codec.encode(what, method.result(), result)));
    }
}
