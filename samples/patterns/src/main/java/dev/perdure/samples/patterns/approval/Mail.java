package dev.perdure.samples.patterns.approval;

import dev.perdure.Activities;

/** Tells people. */
@Activities
public interface Mail {
    /** Asks for a decision, which comes as an event. */
    void ask(String whom, String request);
}
