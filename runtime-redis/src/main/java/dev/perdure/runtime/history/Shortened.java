package dev.perdure.runtime.history;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Texts of others, cut to what fits into a message. */
final class Shortened {
    private static final int MAX_VALUE = 120;
    private static final int MAX_REASON = 300;

    private Shortened() {}

    /** A stored value. */
    static String value(String json) {
        return cut(json, MAX_VALUE);
    }

    /** Why a value cannot be read or written, and where in it. */
    static String reason(RuntimeException cause) {
        if (cause instanceof JacksonException json) {
            String path = json.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining());
            // What follows tells how to configure the parser, which nobody can here.
            String fact = json.getOriginalMessage().replaceAll(" \\(but [^)]*\\)", "");
            String where = path.isEmpty() ? "" : "at " + cut(path.replaceFirst("^\\.", ""), MAX_VALUE) + ": ";
            return cut(where + fact, MAX_REASON);
        }
        return cut(String.valueOf(cause.getMessage()), MAX_REASON);
    }

    /** The beginning of a text. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "...";
    }
}
