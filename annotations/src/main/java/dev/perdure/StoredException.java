package dev.perdure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands for an exception that is known only as it was stored: prints as that one did, with its stack trace. */
final class StoredException extends Exception {
    private static final long serialVersionUID = 1;

    /** As {@link StackTraceElement#toString()} writes it, without the loader and the module. */
    private static final Pattern FRAME =
            Pattern.compile("at (?:[^(]*/)?([^/(]+)\\.([^.(]+)\\(([^:)]*)(?::([0-9]{1,9}))?\\)");

    private static final int NATIVE = -2;
    private static final int UNKNOWN_LINE = -1;

    private final String text;

    private StoredException(FailureDetails stored) {
        super(stored.message(), stored.cause().map(StoredException::new).orElse(null), false, true);
        this.text = stored.toString();
        setStackTrace(frames(stored.stackTrace()));
    }

    /** The exception itself if it could be rebuilt, else one that stands for it. */
    static Exception cause(FailureDetails stored, Optional<Exception> rebuilt) {
        if (rebuilt.isEmpty()) {
            return new StoredException(stored);
        }
        rebuilt.get().setStackTrace(frames(stored.stackTrace()));
        return rebuilt.get();
    }

    private static StackTraceElement[] frames(String stackTrace) {
        return stackTrace
                .lines()
                .map(FRAME::matcher)
                .filter(Matcher::matches)
                .map(StoredException::frame)
                .toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement frame(Matcher frame) {
        String place = frame.group(3);
        if (frame.group(4) != null) {
            return new StackTraceElement(frame.group(1), frame.group(2), place, Integer.parseInt(frame.group(4)));
        }
        boolean isNative = place.equals("Native Method");
        boolean isFile = !isNative && !place.equals("Unknown Source");
        return new StackTraceElement(
                frame.group(1), frame.group(2), isFile ? place : null, isNative ? NATIVE : UNKNOWN_LINE);
    }

    @Override
    public String toString() {
        return text;
    }
}
