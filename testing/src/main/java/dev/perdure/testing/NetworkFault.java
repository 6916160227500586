package dev.perdure.testing;

/** What a {@link NetworkProxy} does to what passes through it. */
public enum NetworkFault {
    /** Nothing: all passes as it comes. */
    NONE,
    /**
     * Nothing passes in either direction, and nobody is told. What was sent meanwhile arrives when the fault ends, as
     * with a cable that is plugged in again.
     */
    BLACK_HOLE,
    /** Requests arrive and are carried out; answers do not pass before the fault ends. */
    HALF_OPEN,
    /** Of the next answer on each connection, half passes; then the connection is reset. */
    CUT_MID_REPLY,
    /** All passes in pieces of one byte. */
    ONE_BYTE,
    /** Connections are reset, and new ones too: nothing listens. */
    REFUSE
}
