package bad;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Orchestrator
interface Checkout {
    void place();

    @ExternalEvents
    interface Events {
        void notify(String who); // ERROR PERD-204

        void clone(String what); // ERROR PERD-204
    }
}
