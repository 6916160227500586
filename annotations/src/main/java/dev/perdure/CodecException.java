package dev.perdure;

import org.jspecify.annotations.Nullable;

/**
 * A codec that this process has, or lacks, could not encode or decode a value. It says nothing about the value: workers
 * try again what needed it, and nothing is lost.
 */
public final class CodecException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public CodecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
