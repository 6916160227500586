package shop;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import java.util.List;

/** Turns an order into parcels, once somebody has approved it. */
@Orchestrator
public interface OrderFulfilment {
    /**
     * Fulfils an order.
     *
     * @param order what was bought
     * @return what was sent
     * @throws OutOfStock if a line cannot be served
     * @throws NotApproved if nobody approves it within three days
     * @throws CardDeclined if the bank says no
     */
    Receipt fulfil(Order order) throws OutOfStock, NotApproved, CardDeclined;

    @ExternalEvents
    interface Events {
        /** Somebody approves the order. */
        void approved(Approval approval);

        /** The customer has changed their mind. */
        void cancelled(String reason);
    }

    /** What can be asked meanwhile. */
    @Queries
    interface Status {
        /**
         * How far it has come.
         *
         * @return the name of the step
         */
        String step();

        int linesLeft();

        List<String> labels();
    }
}
