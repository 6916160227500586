package dev.perdure.runtime.history;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.TypeRef;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Turns values into JSON and back, by the types that methods declare. Thread-safe; one for a whole process will do. */
public final class PayloadCodec {
    /** How large one value, or all arguments of a call, may be in UTF-8, if nothing else is said. */
    public static final int DEFAULT_MAX_BYTES = 2 * 1024 * 1024;

    /** How large they may be at most. */
    public static final int LARGEST_MAX_BYTES = 8 * 1024 * 1024;

    /** How deep arrays and objects may be nested in a value. */
    static final int MAX_DEPTH = 64;

    private final JsonMapper mapper = mapper();
    private final int maxBytes;

    /** Values of up to {@link #DEFAULT_MAX_BYTES}. */
    public PayloadCodec() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * @param maxBytes how large one value, or all arguments of a call, may be in UTF-8 when it is written
     */
    public PayloadCodec(int maxBytes) {
        this.maxBytes = maxBytes;
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
        return (T) read(what, type, payload.json());
    }

    /**
     * Reads the arguments of a call. Those that are missing at the end are null or empty, where the type allows that.
     *
     * @param method the stored name of what is called, for the message of the error
     * @throws PayloadException if what is stored does not fit the parameters
     */
    public @Nullable Object[] decodeArguments(String method, List<Parameter> parameters, Payload payload) {
        List<JsonSlice> stored = elements(method, payload);
        if (stored.size() > parameters.size()) {
            throw unreadable(
                    "Call of " + method,
                    payload.json(),
                    parameters.size() + " arguments",
                    "there are " + stored.size());
        }
        @Nullable Object[] arguments = new @Nullable Object[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = parameters.get(i);
            String json = i < stored.size() ? stored.get(i).json() : Payload.NULL.json();
            arguments[i] = read(argument(parameter, method), parameter.type(), json);
        }
        return arguments;
    }

    private static List<JsonSlice> elements(String method, Payload arguments) {
        try {
            return JsonSlice.elements(arguments.json());
        } catch (RuntimeException broken) {
            throw unreadable("Call of " + method, arguments.json(), "arguments", Shortened.reason(broken));
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
            return mapper.writerFor(javaType(type)).writeValueAsString(value);
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
            value = mapper.readerFor(javaType(type)).readValue(json);
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

    private JavaType javaType(TypeRef<?> type) {
        return mapper.constructType(type.type());
    }

    private Payload stored(String what, String json) {
        try {
            int bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(json))
                    .remaining();
            if (bytes > maxBytes) {
                throw unstorable(what, "it has " + bytes + " bytes, and " + maxBytes + " are allowed");
            }
            return new Payload(json);
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

    /** Exact values, stable names, nothing silently converted, and no class chosen by what is stored. */
    private static JsonMapper mapper() {
        JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(LARGEST_MAX_BYTES)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        return JsonMapper.builder(json)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new ValueAnnotations(), new JacksonAnnotationIntrospector()))
                .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
