package dev.perdure.runtime.replay;

import dev.perdure.runtime.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** User code has not given control back in time. Its stack trace is that of the code. */
public final class TurnTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param receiver the instance or entity
     * @param limit how long it was waited for
     * @param thread what runs the code, if it has begun
     */
    public TurnTooLongException(String receiver, Duration limit, @Nullable Thread thread) {
        super(Problem.TURN_TOO_LONG.message(receiver, limit.toMillis()));
        setStackTrace(thread == null ? new StackTraceElement[0] : thread.getStackTrace());
    }
}
