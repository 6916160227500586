package dev.perdure.spi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An exception type that a method declares: how to take it apart and how to build it again.
 *
 * @param type the declared class
 * @param properties the parameters of the constructor that rebuilds it
 * @param read their values, in that order, from an exception
 * @param rebuild the constructor
 */
public record ThrownType<X extends Exception>(
        Class<X> type,
        List<Parameter> properties,
        Function<X, @Nullable Object[]> read,
        Function<@Nullable Object[], X> rebuild) {}
