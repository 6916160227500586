package bad;

import dev.perdure.Activities;
import dev.perdure.Entity;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Activities
class Payments { // ERROR PERD-101
    void charge() {}
}

@Entity
record Stock(int available) {} // ERROR PERD-101

@ExternalEvents
interface Events { // ERROR PERD-101
    void paid();
}

@Orchestrator
interface Checkout {
    void place();

    @ExternalEvents
    abstract class Paid { // ERROR PERD-101
        abstract void paid();
    }
}
