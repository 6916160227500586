package dev.perdure;

import dev.perdure.spi.BindingVisitor;

/**
 * One hosted implementation: an orchestrator, an interface's activities or an entity, made by the {@code of} method of
 * a generated {@code XBinding} and given to a worker. Immutable.
 */
public interface Binding {
    /** The stored name of what is hosted. */
    String name();

    /** For the runtime: calls the method that fits what is hosted. */
    void accept(BindingVisitor visitor);
}
