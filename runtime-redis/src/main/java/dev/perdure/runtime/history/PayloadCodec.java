package dev.perdure.runtime.history;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.payload.CodecChain;
import dev.perdure.runtime.payload.PayloadConverter;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.TypeRef;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Turns values into JSON and back, by the types that methods declare. Thread-safe; one for a whole process will do. */
public final class PayloadCodec {
    /** How large one value, or all arguments of a call, may be in UTF-8, if nothing else is said. */
    public static final int DEFAULT_MAX_BYTES = 2 * 1024 * 1024;

    /** How large they may be at most. */
    public static final int LARGEST_MAX_BYTES = 8 * 1024 * 1024;

    /** How deep arrays and objects may be nested in a value. */
    static final int MAX_DEPTH = 64;

    private final int maxBytes;
    private final PayloadConverter converter;
    private final CodecChain codecs;

    /** Values of up to {@link #DEFAULT_MAX_BYTES}. */
    public PayloadCodec() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * @param maxBytes how large one value, or all arguments of a call, may be in UTF-8 when it is written
     */
    public PayloadCodec(int maxBytes) {
        this(maxBytes, new JacksonConverter(), new CodecChain("", List.of()));
    }

    /**
     * @param maxBytes how large one value, or all arguments of a call, may be in UTF-8 as it is stored
     * @param codecs what becomes of the JSON
     */
    public PayloadCodec(int maxBytes, PayloadConverter converter, CodecChain codecs) {
        this.maxBytes = maxBytes;
        this.converter = converter;
        this.codecs = codecs;
    }

    /**
     * The JSON of a value as its type writes it, whatever codecs have made of it.
     *
     * @throws dev.perdure.CodecException if it cannot be decoded here
     */
    public String json(String what, Payload payload) {
        return codecs.decode(what, payload.json());
    }

    /**
     * Writes a value down.
     *
     * @param what what the value is, for the message of the error: {@code Result of Payments.charge}
     * @throws PayloadException if it cannot be stored: {@code null} where that is no value, too large, not a value
     */
    public Payload encode(String what, TypeRef<?> type, @Nullable Object value) {
        return stored(what, write(what, type, value));
    }

    /**
     * Writes the arguments of a call down.
     *
     * @param method the stored name of what is called, for the message of the error
     * @throws PayloadException if one of them cannot be stored
     */
    public Payload encodeArguments(String method, List<Parameter> parameters, @Nullable Object[] arguments) {
        StringJoiner array = new StringJoiner(",", "[", "]");
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            array.add(write(argument(parameter, method), parameter.type(), arguments[i]));
        }
        return stored("The arguments of " + method, array.toString());
    }

    /**
     * Reads a value; {@code null} only where the type allows it.
     *
     * @param what what the value is, for the message of the error
     * @throws PayloadException if what is stored is no value of the type
     */
    @SuppressWarnings({"NullAway", "unchecked"}) // T may be null exactly where the type says so
    public <T extends @Nullable Object> T decode(String what, TypeRef<T> type, Payload payload) {
        return (T) read(what, type, json(what, payload));
    }

    /**
     * Reads the arguments of a call. Those that are missing at the end are null or empty, where the type allows that.
     *
     * @param method the stored name of what is called, for the message of the error
     * @throws PayloadException if what is stored does not fit the parameters
     */
    public @Nullable Object[] decodeArguments(String method, List<Parameter> parameters, Payload payload) {
        String array = json("Call of " + method, payload);
        List<JsonSlice> stored = elements(method, array);
        if (stored.size() > parameters.size()) {
            throw unreadable(
                    "Call of " + method, array, parameters.size() + " arguments", "there are " + stored.size());
        }
        @Nullable Object[] arguments = new @Nullable Object[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = parameters.get(i);
            String json = i < stored.size() ? stored.get(i).json() : Payload.NULL.json();
            arguments[i] = read(argument(parameter, method), parameter.type(), json);
        }
        return arguments;
    }

    private static List<JsonSlice> elements(String method, String arguments) {
        try {
            return JsonSlice.elements(arguments);
        } catch (RuntimeException broken) {
            throw unreadable("Call of " + method, arguments, "arguments", Shortened.reason(broken));
        }
    }

    private String write(String what, TypeRef<?> type, @Nullable Object value) {
        if (type.type() == void.class) {
            return Payload.NULL.json();
        }
        if (value == null && !type.nullable()) {
            throw unstorable(what, "it is null and not @Nullable");
        }
        try {
            return converter.toJson(type.type(), value);
        } catch (RuntimeException refused) {
            String reason = type + ", " + Shortened.reason(refused);
            throw new PayloadException(Problem.UNSTORABLE_VALUE.message(what, reason), refused);
        }
    }

    private @Nullable Object read(String what, TypeRef<?> type, String json) {
        if (type.type() == void.class) {
            return null;
        }
        Object value;
        try {
            value = converter.fromJson(type.type(), json);
        } catch (RuntimeException refused) {
            String message =
                    Problem.UNREADABLE_VALUE.message(what, Shortened.value(json), type, Shortened.reason(refused));
            throw new PayloadException(message, refused);
        }
        if (value == null && !type.nullable()) {
            throw unreadable(what, json, type.toString(), "null is no value of it");
        }
        return value;
    }

    /** What has no value is stored as it is. */
    private Payload stored(String what, String json) {
        boolean isEmpty = json.equals(Payload.NULL.json()) || json.equals(Payload.NO_ARGUMENTS.json());
        int bytes = bytes(what, json);
        String encoded = isEmpty ? json : codecs.encode(what, json);
        if (!encoded.equals(json)) {
            bytes = encoded.length(); // it is ASCII
        }
        if (bytes > maxBytes) {
            throw unstorable(what, "it has " + bytes + " bytes, and " + maxBytes + " are allowed");
        }
        return new Payload(encoded);
    }

    private static int bytes(String what, String json) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(json))
                    .remaining();
        } catch (CharacterCodingException half) {
            throw unstorable(what, "a text in it has half a character, a surrogate without its partner");
        }
    }

    private static String argument(Parameter parameter, String method) {
        return "Argument '" + parameter.name() + "' of " + method;
    }

    private static PayloadException unstorable(String what, String reason) {
        return new PayloadException(Problem.UNSTORABLE_VALUE.message(what, reason));
    }

    private static PayloadException unreadable(String what, String json, String type, String reason) {
        return new PayloadException(Problem.UNREADABLE_VALUE.message(what, Shortened.value(json), type, reason));
    }
}
