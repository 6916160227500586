package dev.perdure.runtime.history;

import dev.perdure.FailureDetails;
import java.util.List;
import java.util.Optional;

/**
 * An exception as it is stored.
 *
 * @param types its class name first, then those of its superclasses below {@link Throwable}
 * @param message its message; empty if it had none
 * @param stackTrace its stack trace as text, cut to a bounded length
 * @param cause its cause, to a bounded depth
 * @param properties the arguments that rebuild it, a JSON array, if the method that threw it declares its type
 */
public record Failure(
        List<String> types, String message, String stackTrace, Optional<Failure> cause, Optional<Payload> properties) {

    /** As users see it. */
    public FailureDetails details() {
        return new FailureDetails(types, message, stackTrace, cause.map(Failure::details));
    }
}
