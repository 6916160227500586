/**
 * Runs a task hub while its workers, its Redis and the network between them fail, and judges what came of it from
 * outside: by what clients were told, what activities did, and what the hub holds at the end.
 */
@NullMarked
package dev.perdure.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
