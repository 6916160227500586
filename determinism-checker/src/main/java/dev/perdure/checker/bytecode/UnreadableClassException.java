package dev.perdure.checker.bytecode;

/** A class file that is damaged, or of a version newer than the class file library. */
public final class UnreadableClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String className;

    UnreadableClassException(String className, Exception cause) {
        super(className.replace('/', '.') + ": " + cause.getMessage(), cause);
        this.className = className;
    }

    /** The internal name of the class. */
    public String className() {
        return className;
    }
}
