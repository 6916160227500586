package bad;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Orchestrator
interface Checkout {
    void place(String order);

    String status(); // ERROR PERD-202
}

@Orchestrator
interface Delivery {
    void deliver();

    @ExternalEvents
    interface Started {
        void started();
    }

    @ExternalEvents
    interface Ended { // ERROR PERD-202
        void ended();
    }
}
