package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Instant;
import java.util.List;

/**
 * A running orchestrator. First all its recorded turns are replayed, in order, then new ones are run. Its code runs on
 * a thread of its own, but only while one of these methods does; not thread-safe.
 */
public final class Execution implements AutoCloseable {
    private Execution() {}

    /** An execution whose code has not begun. */
    public static Execution of(
            OrchestratorBinding binding, ExecutionId id, PayloadCodec codec, OrchestratorThreads threads) {
        throw new UnsupportedOperationException();
    }

    /**
     * Leads the code through a turn that it has run before.
     *
     * @throws NonDeterminismException if the code does not do what the turn says; close this execution then
     */
    public void replay(RecordedTurn turn) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs a new turn. Messages without effect leave no event: those for another execution, for a step that is
     * answered or given up, from an attempt that is not the latest, or after the end.
     *
     * @param at the time of the turn; not before that of the last one
     * @param messages what has arrived, oldest first
     * @return the turn to be stored; without events if no message had an effect
     */
    public RecordedTurn run(Instant at, List<Message> messages) {
        throw new UnsupportedOperationException();
    }

    /** Whether the orchestrator has returned, thrown or was terminated. */
    public boolean hasEnded() {
        throw new UnsupportedOperationException();
    }

    /** Ends the code wherever it waits, without any effect on the instance. Waits for that up to a second. */
    @Override
    public void close() {}
}
