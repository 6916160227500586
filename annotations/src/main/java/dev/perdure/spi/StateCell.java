package dev.perdure.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One component of an entity's state, one field of its hash.
 *
 * @param name the name of the component
 * @param type its type
 * @param initial its value in an entity that nobody has written yet
 */
public record StateCell<T extends @Nullable Object>(String name, TypeRef<T> type, Supplier<T> initial) {}
