package dev.perdure.benchmarks.chaos;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.util.List;

/** Does the parts of a plan, one after the other. */
@Orchestrator
interface Errand {
    /** What came of each part, as {@link Plan#isRight} expects it. */
    List<String> run(Plan plan);

    @ExternalEvents
    interface Events {
        /** What a part of kind {@link Part.Kind#EVENT} waits for. */
        void told(String value);
    }
}
