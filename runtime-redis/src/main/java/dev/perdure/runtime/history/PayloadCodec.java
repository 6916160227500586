package dev.perdure.runtime.history;

import dev.perdure.PayloadException;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns values into JSON and back, by the types that methods declare. Thread-safe; one for a whole process will do. */
public final class PayloadCodec {
    /**
     * Writes a value down.
     *
     * @param what what the value is, for the message of the error: {@code Result of Payments.charge}
     * @throws PayloadException if it cannot be stored: {@code null} where that is no value, too large, not a value
     */
    public Payload encode(String what, TypeRef<?> type, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the arguments of a call down.
     *
     * @param method the stored name of what is called, for the message of the error
     * @throws PayloadException if one of them cannot be stored
     */
    public Payload encodeArguments(String method, List<Parameter> parameters, @Nullable Object[] arguments) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a value; {@code null} only where the type allows it.
     *
     * @param what what the value is, for the message of the error
     * @throws PayloadException if what is stored is no value of the type
     */
    public <T extends @Nullable Object> T decode(String what, TypeRef<T> type, Payload payload) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the arguments of a call.
     *
     * @param method the stored name of what is called, for the message of the error
     * @throws PayloadException if what is stored does not fit the parameters
     */
    public @Nullable Object[] decodeArguments(String method, List<Parameter> parameters, Payload payload) {
        throw new UnsupportedOperationException();
    }
}
