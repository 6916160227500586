package dev.perdure.spi;

import org.jspecify.annotations.Nullable;

/**
 * An external event of an orchestrator.
 *
 * @param name the name of the event
 * @param payload its payload's type; {@link TypeRef#VOID} if it has none
 */
public record EventType<T extends @Nullable Object>(String name, TypeRef<T> payload) {}
