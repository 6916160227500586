package dev.perdure.runtime.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/**
 * Reads the fields of one JSON object. Fields it is not asked for do no harm: a later version may have written them.
 */
final class FieldReader {
    private final Map<String, JsonSlice> fields;

    private FieldReader(Map<String, JsonSlice> fields) {
        this.fields = fields;
    }

    /**
     * The fields of an object.
     *
     * @throws RuntimeException here and in all methods if the text is not as expected
     */
    static FieldReader of(String json) {
        return new FieldReader(JsonSlice.fields(json));
    }

    String text(String name) {
        JsonSlice field = field(name);
        expect(field.token() == JsonToken.VALUE_STRING, name, "a string");
        return field.scalar();
    }

    int number(String name) {
        JsonSlice field = field(name);
        expect(field.token() == JsonToken.VALUE_NUMBER_INT, name, "a whole number");
        return Integer.parseInt(field.scalar());
    }

    boolean flag(String name) {
        JsonSlice field = field(name);
        expect(field.token().isBoolean(), name, "true or false");
        return Boolean.parseBoolean(field.scalar());
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    Payload payload(String name) {
        return new Payload(field(name).json());
    }

    FieldReader object(String name) {
        return of(field(name).json());
    }

    List<String> texts(String name) {
        return JsonSlice.elements(field(name).json()).stream()
                .map(JsonSlice::scalar)
                .toList();
    }

    List<FieldReader> objects(String name) {
        return JsonSlice.elements(field(name).json()).stream()
                .map(element -> of(element.json()))
                .toList();
    }

    /** What a field holds that need not be there. */
    <V> Optional<V> optional(String name, Function<String, V> read) {
        return fields.containsKey(name) ? Optional.of(read.apply(name)) : Optional.empty();
    }

    private JsonSlice field(String name) {
        JsonSlice field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("field '" + name + "' is missing");
        }
        return field;
    }

    private static void expect(boolean holds, String name, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("field '" + name + "' is not " + expected);
        }
    }
}
