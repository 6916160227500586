package dev.perdure.it.sim;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import dev.perdure.Retry;
import java.util.List;

/** What a simulated hub runs. Every answer repeats its question, so that an answer to another one is noticed. */
public final class Programs {
    private Programs() {}

    /** Answers that are different each time, though the question be the same. */
    @Activities
    public interface Library {
        String answer(String question);

        /** Fails now and then. */
        @Activity(retry = @Retry(maxAttempts = 30, firstDelay = "50ms", backoff = 1.5))
        String answerAtLast(String question);
    }

    /** Does the steps of a plan one after another; what each asks depends on all that the earlier ones heard. */
    @Orchestrator
    public interface Program {
        String run(String question, List<String> plan);

        @ExternalEvents
        interface Events {
            void said(String what);
        }
    }

    /** Keeps every line that it was given, oldest first. */
    @Entity
    public interface Ledger {
        String enter(String line);

        /** Enters it here and in another ledger. */
        void copy(String line, String to);

        @EntityState
        record State(List<String> lines) {
            public State() {
                this(List.of());
            }
        }
    }
}
