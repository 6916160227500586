import dev.perdure.Activities;

@Activities
interface Payments { // ERROR PERD-102
    void charge();
}
