package bad;

import dev.perdure.Entity;
import dev.perdure.EntityState;

@Entity
interface Stock {
    void add();

    @EntityState
    record State(int available) {} // ERROR PERD-207
}

@Entity
interface Lock {
    void close();

    @EntityState
    record State(boolean closed) { // ERROR PERD-207
        private State() {
            this(false);
        }
    }
}

@Entity
interface Meter {
    void add();

    @EntityState
    class State {} // ERROR PERD-207
}

@Entity
interface Account {
    void add();

    @EntityState
    record Balance(int cents) {
        Balance() {
            this(0);
        }
    }

    @EntityState
    record Owner(String name) { // ERROR PERD-207
        Owner() {
            this("");
        }
    }
}

@EntityState
record Lonely(int count) { // ERROR PERD-207
    Lonely() {
        this(0);
    }
}
