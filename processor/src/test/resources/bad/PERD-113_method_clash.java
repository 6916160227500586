package bad;

import dev.perdure.Activities;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.Orchestrator;

@Activities
interface Payments {
    void async(); // ERROR PERD-113

    void with(int options); // ERROR PERD-113

    void finalize(); // ERROR PERD-113
}

@Orchestrator
interface Checkout {
    void withId(String id); // ERROR PERD-113
}

@Entity
interface Stock {
    void signal(); // ERROR PERD-113

    String entityId(); // ERROR PERD-113

    @EntityState
    record State(
            int x,
            int setX, // ERROR PERD-113
            int count,
            int Count) { // ERROR PERD-113
        State() {
            this(0, 0, 0, 0);
        }
    }
}
