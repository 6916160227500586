package bad;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Entity;

@Activities
interface Payments {
    void charge();

    @Activity(name = "twice")
    default void chargeTwice() { // ERROR PERD-109
        charge();
        charge();
    }

    @Activity
    static void nothing() {} // ERROR PERD-109
}

@Entity
interface Stock {
    @Activity
    void reserve(); // ERROR PERD-109
}
