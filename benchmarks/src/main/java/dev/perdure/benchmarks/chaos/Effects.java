package dev.perdure.benchmarks.chaos;

import dev.perdure.Activities;

/** What cannot be taken back. */
@Activities
interface Effects {
    /**
     * Happens in the outside world; gives {@code number + 1}.
     *
     * @param value unique in the run
     */
    int happen(String value, int number);
}
