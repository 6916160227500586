package dev.perdure.benchmarks.chaos;

import java.util.List;
import java.util.Set;

/**
 * What a run may do without breaking a promise.
 *
 * @param lossWindowMillis how long before a fault an acknowledged call may be lost; zero or less where none may be
 * @param mayPark instances that the run damages, and which may be parked for it
 */
record Promise(long lossWindowMillis, Set<String> mayPark) {
    /** Nothing acknowledged is lost. */
    static final Promise KEEPS_ALL = new Promise(0, Set.of());

    boolean losesTail() {
        return lossWindowMillis > 0;
    }

    /** Whether an acknowledged call may be lost. */
    boolean mayHaveLost(Call call, List<Fault> faults) {
        return mayHaveLost(call.returned(), call.returned(), faults);
    }

    /** Whether something of what was acknowledged between those two times, in microseconds since 1970, may be lost. */
    boolean mayHaveLost(long earliest, long latest, List<Fault> faults) {
        return losesTail()
                && faults.stream().anyMatch(fault -> fault.mayLose(earliest / 1_000, latest / 1_000, lossWindowMillis));
    }
}
