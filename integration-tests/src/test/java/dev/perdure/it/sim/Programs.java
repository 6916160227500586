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

        /** A long answer to a long question: {@link Tomes} knows them. */
        String tome(String question);
    }

    /**
     * What the executions of an instance have done that are past.
     *
     * @param steps how many
     * @param heard what comes of it
     * @param told what they have told to ledgers, in order
     */
    public record Past(int steps, String heard, List<Told> told) {
        /** That of an instance that begins. */
        public static Past none(String question) {
            return new Past(0, question, List.of());
        }
    }

    /**
     * A line that was given to a ledger.
     *
     * @param copyTo the ledger that the other one shall give a copy; empty if none
     * @param alone whether it was given in a critical section
     */
    public record Told(String ledger, String line, String copyTo, boolean alone) {}

    /**
     * Does the steps of a plan one after another; what each asks depends on all that the earlier ones heard. It may
     * continue as new on its way, with the steps that are left.
     */
    @Orchestrator
    public interface Program {
        String run(String question, List<String> plan, Past past);

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
