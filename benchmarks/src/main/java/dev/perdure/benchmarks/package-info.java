/** Loads a task hub and measures it from outside: throughput, latency, processor time and memory of whole processes. */
@NullMarked
package dev.perdure.benchmarks;

import org.jspecify.annotations.NullMarked;
