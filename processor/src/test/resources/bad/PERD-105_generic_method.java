package bad;

import dev.perdure.Activities;

@Activities
interface Echo {
    <T> T echo(T value); // ERROR PERD-105
}
