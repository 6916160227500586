package dev.perdure;

import java.util.Objects;

/**
 * What an orchestrator says of itself by {@link OrchestrationContext#customStatus}, as of its last committed turn.
 * Immutable. Equal to others of the same text.
 */
public final class CustomStatus {
    /** Reads stored values. */
    @FunctionalInterface
    public interface Reader {
        /** The value that is stored like this. */
        <T> T read(String json, Class<T> type);
    }

    private final String json;
    private final Reader reader;

    /** Made by the runtime. */
    public CustomStatus(String json, Reader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** As it is stored, in JSON. */
    public String json() {
        return json;
    }

    /**
     * The value.
     *
     * @param type what the orchestrator has given, or a record of some of its components
     * @throws PayloadException if it cannot be read as that type
     */
    public <T> T as(Class<T> type) {
        return reader.read(json, type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomStatus status && json.equals(status.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json);
    }

    /** The stored text. */
    @Override
    public String toString() {
        return json;
    }
}
