package dev.perdure.spi;

import dev.perdure.ActivityContext;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Ties an attempt of an activity to the thread that runs it. */
public final class CurrentActivity {
    private static final ThreadLocal<@Nullable ActivityContext> CURRENT = new ThreadLocal<>();

    private CurrentActivity() {}

    /**
     * The attempt that the current thread runs.
     *
     * @throws IllegalStateException if it runs none
     */
    public static ActivityContext get() {
        ActivityContext current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("[PERD-322] Thread %s runs no activity."
                            .formatted(Thread.currentThread().getName())
                    + " Ask for the context in the activity's own thread and hand its values on.");
        }
        return current;
    }

    /** Runs an attempt. */
    public static <R extends @Nullable Object> R run(ActivityContext attempt, Callable<R> code) throws Exception {
        CURRENT.set(attempt);
        try {
            return code.call();
        } finally {
            CURRENT.remove();
        }
    }
}
