package dev.perdure.processor.emit;

import java.io.IOException;

/** A type has the name that a generated one was to get. */
public final class NameTakenException extends IOException {
    private static final long serialVersionUID = 1;

    private final String name;

    NameTakenException(String name, IOException cause) {
        super(name, cause);
        this.name = name;
    }

    /** The simple name of the type. */
    public String name() {
        return name;
    }
}
