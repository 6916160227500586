package dev.perdure.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A durable method: an orchestrator's entry point, an activity or an entity's operation.
 *
 * @param name the stored name: {@code OrderFulfilment}, {@code Payments.charge}, {@code Stock.reserve}
 * @param parameters its parameters
 * @param result its result; {@link TypeRef#VOID} if there is none
 * @param thrown the exceptions it declares, subtypes before their supertypes
 */
public record Signature<R extends @Nullable Object>(
        String name, List<Parameter> parameters, TypeRef<R> result, List<ThrownType<?>> thrown) {}
