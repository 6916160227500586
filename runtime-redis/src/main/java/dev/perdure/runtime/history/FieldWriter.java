package dev.perdure.runtime.history;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the fields of one JSON object. */
final class FieldWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    /** An object with these fields, as text. */
    static String object(Consumer<FieldWriter> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            new FieldWriter(json).braces(fields);
        }
        return text.toString();
    }

    FieldWriter text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    FieldWriter number(String name, int value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    FieldWriter flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    FieldWriter time(String name, Instant value) {
        return text(name, value.toString());
    }

    /** The value as it is, not as a string that holds JSON. */
    FieldWriter payload(String name, Payload value) {
        json.writeName(name);
        json.writeRawValue(value.json());
        return this;
    }

    FieldWriter object(String name, Consumer<FieldWriter> fields) {
        json.writeName(name);
        braces(fields);
        return this;
    }

    FieldWriter texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    <V> FieldWriter objects(String name, List<V> values, BiConsumer<FieldWriter, V> fields) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> braces(to -> fields.accept(to, value)));
        json.writeEndArray();
        return this;
    }

    /** A field that is there only if the value is. */
    <V> FieldWriter optional(Optional<V> value, BiConsumer<FieldWriter, V> field) {
        value.ifPresent(present -> field.accept(this, present));
        return this;
    }

    private void braces(Consumer<FieldWriter> fields) {
        json.writeStartObject();
        fields.accept(this);
        json.writeEndObject();
    }
}
