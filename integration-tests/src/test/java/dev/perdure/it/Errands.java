package dev.perdure.it;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Orchestrator;
import dev.perdure.Retry;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One activity, whatever a test makes of it, and an orchestrator that tells what came of calling it. */
public final class Errands {
    private Errands() {}

    @Activities(name = "Chores")
    public interface Chores {
        String chore(String key);
    }

    @Activities(name = "Others", timeout = "250ms")
    public interface Others {
        /** Takes longer than its time. */
        @Activity(retry = @Retry(maxAttempts = 2, firstDelay = "1ms"))
        String limited(String key);
    }

    /** In milliseconds; zero stands for none. */
    public record Limits(int startToClose, int scheduleToStart, int scheduleToClose, int heartbeat) {
        static final Limits NONE = new Limits(0, 0, 0, 0);

        static Optional<Duration> duration(int millis) {
            return millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
        }
    }

    /** What the activity returned, or the type and message of its failure. */
    @Orchestrator
    public interface Errand {
        String run(String key, Limits limits, int attempts);
    }

    /** The same, tried again by code of the orchestrator's: as often as it failed with {@code again}. */
    @Orchestrator
    public interface PatientErrand {
        String run(String key);
    }

    /** The same, of {@link Others}. */
    @Orchestrator
    public interface OtherErrand {
        @Nullable
        String run(String key);
    }
}
