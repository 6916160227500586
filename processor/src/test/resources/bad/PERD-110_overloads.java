package bad;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Entity;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Activities
interface Payments {
    void charge(String card);

    void charge(String card, int cents); // ERROR PERD-110

    @Activity(name = "charge")
    void pay(); // ERROR PERD-110
}

@Entity
interface Stock {
    void add(int count);

    void add(); // ERROR PERD-110
}

class Warehouse {
    @Entity
    interface Stock { // ERROR PERD-110
        void remove();
    }
}

@Orchestrator
interface Checkout {
    void place();

    @ExternalEvents
    interface Events {
        void paid(int cents);

        void paid(); // ERROR PERD-110
    }
}
