/**
 * A whole hub in one thread's worth of time: workers and clients as they are, over the store in memory, where a seed
 * decides who goes on, how long everything takes and what fails. The same seed gives the same run.
 */
@NullMarked
package dev.perdure.it.sim;

import org.jspecify.annotations.NullMarked;
