package dev.perdure.checker.bytecode;

import org.jspecify.annotations.Nullable;

/** A class file that is damaged, or of a version newer than the class file library. */
public final class UnreadableClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String className;

    UnreadableClassException(String className, Exception cause) {
        super(className.replace('/', '.') + ": " + reason(cause), cause);
        this.className = className;
    }

    private static @Nullable String reason(Exception cause) {
        return cause instanceof IndexOutOfBoundsException ? "the file is damaged" : cause.getMessage();
    }

    /** The internal name of the class. */
    public String className() {
        return className;
    }
}
