package dev.perdure.runtime.replay;

import dev.perdure.RetryPolicy;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides when attempts that have failed are repeated. Handlers that users write are code of the orchestrator. */
record Retries(ExecutionId id, HandOver hand, CurrentTurn turn) {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /** When the next attempt begins after this failure; empty if there is none. */
    Optional<Instant> next(Retried attempt, Failure failure) {
        if (attempt.ending().stream().anyMatch(type -> failure.types().contains(type.getName()))) {
            return Optional.empty();
        }
        // Where the call would time out before, the failure itself says more than that.
        return due(attempt, failure)
                .filter(next ->
                        attempt.end().isEmpty() || next.isBefore(attempt.end().get()));
    }

    /** In a replay what was decided is recorded; but what the handler has changed in the orchestrator is not. */
    void repeat(Retried attempt, Failure failure) {
        if (turn.isReplaying() && !(attempt.retry() instanceof RetryPolicy)) {
            next(attempt, failure);
        }
    }

    private Optional<Instant> due(Retried attempt, Failure failure) {
        if (attempt.retry() instanceof RetryPolicy policy) {
            return policy.retryAfter(failure.details(), attempt.number())
                    .map(delay -> spread(delay, policy.jitter(), attempt))
                    .map(delay -> Times.after(turn.at(), delay));
        }
        AtomicReference<Optional<Instant>> due = new AtomicReference<>(Optional.empty());
        hand.aside("retry", () -> due.set(asked(attempt, failure)));
        return due.get();
    }

    private Optional<Instant> asked(Retried attempt, Failure failure) {
        try {
            return attempt.retry()
                    .retryAfter(failure.details(), attempt.number())
                    .map(delay -> Times.after(turn.at(), delay));
        } catch (RuntimeException thrown) {
            if (!turn.isReplaying()) {
                LOG.warn(Problem.RETRY_HANDLER_FAILED.message(attempt.callee(), id.instanceId(), thrown), thrown);
            }
            return Optional.empty();
        }
    }

    /** Shorter by a part that is the same when a turn that was lost is run again, and another for other instances. */
    private Duration spread(Duration delay, double jitter, Retried failed) {
        String name = ContentId.of(
                "jitter",
                id.instanceId(),
                id.execution(),
                Integer.toString(failed.step()),
                Integer.toString(failed.number()));
        double part = new Random(ContentId.number(name, 0)).nextDouble();
        return jitter == 0 ? delay : Duration.ofMillis((long) (delay.toMillis() * (1 - jitter * part)));
    }
}
