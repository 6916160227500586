package dev.perdure.spi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entity type and what it stores.
 *
 * @param name the stored name
 * @param cells its state cells, in the order of the record's components; none if it has no state
 * @param assemble the state record from the values of all cells, in that order
 */
public record EntityType<S>(String name, List<StateCell<?>> cells, Function<@Nullable Object[], S> assemble) {}
