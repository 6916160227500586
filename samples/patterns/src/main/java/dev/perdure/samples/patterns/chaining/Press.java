package dev.perdure.samples.patterns.chaining;

import dev.perdure.Activities;

/** What is done to a text before it is out. */
@Activities
public interface Press {
    String proofread(String text);

    String typeset(String text);

    /** Where it can be read. */
    String publish(String page);
}
