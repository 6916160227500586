package dev.perdure.benchmarks;

/** What is measured. */
interface Workload {
    /** Runs that many orchestrations to their end. */
    Outcome run(int orchestrations) throws InterruptedException;

    /** Whether that is what Perdure promises. */
    default boolean isAsPromised(Outcome outcome) {
        return outcome.errors() == 0;
    }
}
