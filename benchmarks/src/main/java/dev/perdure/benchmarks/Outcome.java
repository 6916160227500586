package dev.perdure.benchmarks;

import java.util.List;

/**
 * What came of a load.
 *
 * @param latenciesNanos what the workload measures of each orchestration that did what it should
 * @param errors how many did not
 * @param wallNanos how long all took
 */
record Outcome(List<Long> latenciesNanos, int errors, long wallNanos) {
    /** The latency that this share of the orchestrations did not exceed, in milliseconds. */
    double percentileMillis(double share) {
        List<Long> sorted = latenciesNanos.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(index, 0)) / 1e6;
    }
}
