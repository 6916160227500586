package bad;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Orchestrator
interface Checkout { // ERROR PERD-201
    default void place() {}

    @ExternalEvents
    interface Events {
        void paid();
    }
}
