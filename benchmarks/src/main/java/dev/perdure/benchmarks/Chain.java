package dev.perdure.benchmarks;

import dev.perdure.Orchestrator;

/** Activities one after the other. */
@Orchestrator
interface Chain {
    /** Runs that many activities; the result is {@code seed + activities}. */
    int run(int seed, int activities);
}
