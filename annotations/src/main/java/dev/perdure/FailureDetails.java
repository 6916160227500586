package dev.perdure;

import java.util.List;
import java.util.Optional;

/**
 * An exception as it was stored. Immutable.
 *
 * @param types its class name first, then those of its superclasses below {@link Throwable}
 * @param message its message; empty if it had none
 * @param stackTrace its stack trace as text, as far as it was kept
 * @param cause its cause
 */
public record FailureDetails(List<String> types, String message, String stackTrace, Optional<FailureDetails> cause) {
    /**
     * @throws IllegalArgumentException if there is no type
     */
    public FailureDetails {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("A failure has a type.");
        }
    }

    /** The class name of the exception. */
    public String type() {
        return types.get(0);
    }

    /** Whether the exception was of that type or of a subtype. Does not load any class. */
    public boolean is(Class<? extends Throwable> type) {
        return type == Throwable.class || types.contains(type.getName());
    }

    /** {@code type: message}. */
    @Override
    public String toString() {
        return message.isEmpty() ? type() : type() + ": " + message;
    }
}
