package dev.perdure.runtime.history;

import dev.perdure.PayloadException;
import java.util.Optional;

/** What is stored is of a kind, or in a format, that this version does not know: a later one has written it. */
public final class LaterVersionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LaterVersionException(String fact) {
        super(fact);
    }

    /** What is unknown to this version, if that is why something cannot be read; else it is damaged. */
    public static Optional<String> behind(PayloadException unreadable) {
        return unreadable.getCause() instanceof LaterVersionException later
                ? Optional.of(String.valueOf(later.getMessage()))
                : Optional.empty();
    }
}
