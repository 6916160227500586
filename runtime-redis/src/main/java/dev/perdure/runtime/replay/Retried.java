package dev.perdure.runtime.replay;

import dev.perdure.RetryHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An attempt of a step that another one may follow. */
sealed interface Retried permits ActivityAttempt, ChildAttempt {
    int step();

    /** From 1. */
    int number();

    /** What was called, for messages: {@code activity Payments.charge}. */
    String callee();

    /** Decides what comes when it fails. */
    RetryHandler retry();

    /** Failures that the next attempt would have as well, or that end all attempts. */
    List<Class<? extends Exception>> ending();

    /** When the whole step times out. */
    Optional<Instant> end();
}
