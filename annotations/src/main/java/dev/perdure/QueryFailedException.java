package dev.perdure;

import java.util.Optional;

/**
 * A query has no answer: it threw, when it was called after the last turn, or its answer could not be stored
 * (PERD-396); or the last turn was run by code without this query, or none has been run yet (PERD-397).
 */
public final class QueryFailedException extends DurableException {
    private static final long serialVersionUID = 1;

    private final transient Optional<FailureDetails> failure;

    /** Made by the runtime. */
    public QueryFailedException(String message, Optional<FailureDetails> failure) {
        super(message);
        this.failure = failure;
    }

    /** What the query threw; empty if it was not called. */
    public Optional<FailureDetails> failure() {
        return failure;
    }
}
