package dev.perdure.testing;

/** What happens to one command that passes through a {@link NetworkProxy}. */
public enum CommandFault {
    /** The connection is reset before the command reaches the server. */
    LOST,
    /** The server carries it out; the connection is reset in place of the answer. */
    ANSWER_LOST,
    /** The server carries it out; the answer never comes, and the connection stays open. */
    NO_ANSWER
}
