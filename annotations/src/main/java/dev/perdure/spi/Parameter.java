package dev.perdure.spi;

/**
 * A parameter of a durable method, or a property of an exception.
 *
 * @param name as the source has it
 * @param type its full type
 */
public record Parameter(String name, TypeRef<?> type) {
    /** A parameter. */
    public static Parameter of(String name, TypeRef<?> type) {
        return new Parameter(name, type);
    }
}
