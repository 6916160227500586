package dev.perdure.benchmarks.chaos;

import dev.perdure.Entity;
import dev.perdure.EntityState;
import java.util.List;

/** Keeps what is written into it, in order. */
@Entity
interface Book {
    /** The position of the value in the book, from 0. */
    int write(String value);

    @EntityState
    record State(List<String> values) {
        State() {
            this(List.of());
        }
    }
}
