package bad;

import dev.perdure.Activities;
import dev.perdure.Entity;

@Activities
interface Payments { // ERROR PERD-112
    void charge();
}

class PaymentsProxy {}

@Activities
@Entity
interface Both { // ERROR PERD-112
    void call();
}
