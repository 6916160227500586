package bad;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Entity;
import dev.perdure.Orchestrator;

@Activities(name = "  ")
interface Payments { // ERROR PERD-114
    @Activity(name = "charge{card}")
    void charge(); // ERROR PERD-114

    @Activity(name = "refund-2.a_B")
    void refund();
}

@Entity(name = "stock\n")
interface Stock { // ERROR PERD-114
    void add();
}

@Orchestrator(name = "check out")
interface Checkout { // ERROR PERD-114
    void place();
}
