package dev.perdure.benchmarks;

/** What is measured. */
interface Workload {
    /** Runs that many orchestrations to their end. */
    Outcome run(int orchestrations) throws InterruptedException;
}
