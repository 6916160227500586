package dev.perdure.samples.orders;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

/** Fulfils one order, or says why it cannot be. */
@Orchestrator
public interface OrderFulfilment {
    /**
     * Prices, reserves, waits for approval, charges and labels an order. Whoever fails holds neither stock nor money.
     */
    Receipt fulfil(Order order) throws UnknownProduct, OutOfStock, NotApproved, Cancelled, CardDeclined, Undeliverable;

    /** What the outside world may tell an order that is being fulfilled. */
    @ExternalEvents
    interface Events {
        /** Somebody who may do so has approved the order. */
        void approved(Approval approval);

        /** The customer does not want it any more. Heard until the order is approved. */
        void cancelled(String reason);
    }
}
