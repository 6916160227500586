package bad;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Orchestrator
interface Checkout {
    void place();

    @ExternalEvents
    interface Events {
        boolean paid(); // ERROR PERD-203

        void approved(String by, String mail); // ERROR PERD-203
    }
}
