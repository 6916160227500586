package dev.perdure.samples.orders.files;

import dev.perdure.samples.orders.Order;
import java.util.Optional;

/**
 * An order of the file, and what happens around it.
 *
 * @param expected how it has to end, if the file says so
 */
public record Placement(Order order, Answer answer, Optional<Ending> expected) {
    /** The id of the order and of its orchestration. */
    public String id() {
        return order.id();
    }
}
