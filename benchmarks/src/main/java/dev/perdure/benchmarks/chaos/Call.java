package dev.perdure.benchmarks.chaos;

/**
 * A call that a client made.
 *
 * @param client who made it; each makes one at a time
 * @param target the instance, or the key of the book
 * @param value what was sent, or empty text
 * @param invoked microseconds on the driver's clock
 * @param returned the same; {@link #NEVER} if the answer is unknown
 */
record Call(int client, Kind kind, String target, String value, long invoked, long returned, Outcome outcome) {
    static final long NEVER = Long.MAX_VALUE;

    /** What was called. */
    enum Kind {
        /** An errand is started. */
        START,
        /** An event is raised at an errand. */
        RAISE,
        /** A value is written into a book. */
        SIGNAL,
        /** An errand's result was seen. */
        RESULT,
        /** A sitter is started. */
        CREATE,
        /** A sitter is terminated. */
        TERMINATE,
        /** A sitter's status is asked for. */
        GET
    }

    /** What the client was told. */
    enum Outcome {
        /** That it is done. */
        DONE,
        /** Nothing: it may be done now, or later, or never. */
        UNKNOWN,
        /** That it was not done. */
        REFUSED,
        /** That there is no such instance. */
        ABSENT,
        /** That the instance has not ended. */
        LIVE,
        /** That the instance was terminated. */
        TERMINATED
    }

    /** Whether the client was told that it is done. */
    boolean isAcknowledged() {
        return outcome == Outcome.DONE;
    }

    Call returned(long at, Outcome told) {
        return new Call(client, kind, target, value, invoked, told == Outcome.UNKNOWN ? NEVER : at, told);
    }
}
