package dev.perdure.samples.orders;

import dev.perdure.Entity;
import dev.perdure.EntityState;

/** What lies in the warehouse of one product; the product is the entity's key. */
@Entity
public interface Stock {
    /** Puts new goods on the shelf. */
    void receive(int quantity);

    /** Sets goods aside for an order; false, and nothing set aside, if there are not enough. */
    boolean reserve(int quantity);

    /** Puts goods that were set aside back on the shelf. */
    void release(int quantity);

    /** Hands goods that were set aside to the parcel service. */
    void ship(int quantity);

    /**
     * What is stored.
     *
     * @param available on the shelf
     * @param reserved set aside for orders that have not ended
     */
    @EntityState
    record State(int available, int reserved) {
        /** Of a product that has never been received. */
        public State() {
            this(0, 0);
        }
    }
}
