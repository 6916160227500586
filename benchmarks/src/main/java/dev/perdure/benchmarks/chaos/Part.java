package dev.perdure.benchmarks.chaos;

/**
 * One part of a plan.
 *
 * @param size how many activities, or milliseconds
 * @param book the key of the entity, or empty text
 */
record Part(Kind kind, int size, String book) {
    /** What is done. */
    enum Kind {
        /** Activities one after the other, each given the result of the one before. */
        CHAIN,
        /** Activities at once. */
        FAN_OUT,
        /** A timer. */
        NAP,
        /** A sub-orchestration, which does a chain. */
        CHILD,
        /** An entity is called. */
        CALL,
        /** An entity is signalled. */
        SIGNAL,
        /** An external event is waited for. */
        EVENT
    }

    static Part of(Kind kind, int size) {
        return new Part(kind, size, "");
    }
}
