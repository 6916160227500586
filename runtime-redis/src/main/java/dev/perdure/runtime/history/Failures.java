package dev.perdure.runtime.history;

import dev.perdure.spi.ThrownType;
import java.util.List;
import java.util.Optional;

/** Takes exceptions apart to store them, and builds declared ones again. Thread-safe. */
public final class Failures {
    private final PayloadCodec codec;

    /** Properties of exceptions are written by this codec. */
    public Failures(PayloadCodec codec) {
        this.codec = codec;
    }

    /**
     * What is stored of an exception. Never throws, whatever the exception's own methods do.
     *
     * @param declared the exceptions that the method declares
     */
    public Failure of(Throwable thrown, List<ThrownType<?>> declared) {
        throw new UnsupportedOperationException(codec.toString());
    }

    /** The exception again, if the method declares its type or a supertype of it; never loads a class by its name. */
    public Optional<Exception> rebuild(Failure failure, List<ThrownType<?>> declared) {
        throw new UnsupportedOperationException();
    }
}
