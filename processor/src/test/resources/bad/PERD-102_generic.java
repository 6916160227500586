package bad;

import dev.perdure.Activities;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

@Activities
interface Store<T> { // ERROR PERD-102
    void put(T value);
}

class Shop {
    @Activities
    private interface Hidden { // ERROR PERD-102
        void call();
    }
}

@Activities
sealed interface Sealed permits Only { // ERROR PERD-102
    void call();
}

non-sealed interface Only extends Sealed {}

@Orchestrator
interface Checkout {
    void place();

    @ExternalEvents
    interface Events<T> { // ERROR PERD-102
        void paid();
    }
}
