package dev.perdure.benchmarks;

import dev.perdure.Activities;

/** Activities that do nothing, so that only the engine is measured. */
@Activities
interface Steps {
    /** {@code number + 1}. */
    int increment(int number);
}
