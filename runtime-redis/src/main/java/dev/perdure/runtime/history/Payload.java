package dev.perdure.runtime.history;

/**
 * A value as it is stored: JSON text. Arguments of a call are a JSON array.
 *
 * @param json well-formed JSON
 */
public record Payload(String json) {
    /** The value of what has no value. */
    public static final Payload NULL = new Payload("null");

    /** The arguments of a call without parameters. */
    public static final Payload NO_ARGUMENTS = new Payload("[]");
}
