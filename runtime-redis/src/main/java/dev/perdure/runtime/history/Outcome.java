package dev.perdure.runtime.history;

/** What came of a step or of an instance. */
public sealed interface Outcome {
    /** It has a result. */
    record Succeeded(Payload result) implements Outcome {}

    /** It threw. */
    record Failed(Failure failure) implements Outcome {}
}
