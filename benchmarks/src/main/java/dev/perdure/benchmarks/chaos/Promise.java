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

    boolean mayHaveLost(Call call, List<Fault> faults) {
        return losesTail()
                && faults.stream().anyMatch(fault -> fault.mayLose(call.returned() / 1_000, lossWindowMillis));
    }
}
