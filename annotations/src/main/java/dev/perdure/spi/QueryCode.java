package dev.perdure.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A query as an implementation answers it.
 *
 * @param query which one
 * @param code looks for the answer
 */
public record QueryCode<R extends @Nullable Object>(QueryType<R> query, Supplier<? extends R> code) {}
