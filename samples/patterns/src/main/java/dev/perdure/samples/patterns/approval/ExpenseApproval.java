package dev.perdure.samples.patterns.approval;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.time.Duration;
import java.util.List;

/** Has an expense approved. */
@Orchestrator
public interface ExpenseApproval {
    /** Asks one after the other, and gives each of them so long. */
    Outcome decide(String expense, List<String> deciders, Duration patience);

    /** What may come from outside. */
    @ExternalEvents
    interface Events {
        void decided(Decision decision);
    }

    /** Who decides, and how. */
    record Decision(String by, boolean approved) {}

    /** How it ended. */
    enum Outcome {
        APPROVED,
        REFUSED,
        NOBODY_ANSWERED
    }
}
