package dev.perdure.spi;

import org.jspecify.annotations.Nullable;

/**
 * A query of an orchestrator.
 *
 * @param name the name of the query
 * @param answer its answer's type
 */
public record QueryType<R extends @Nullable Object>(String name, TypeRef<R> answer) {}
