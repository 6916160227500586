/** The worker process of the sample: what the activities really do, and a main that hosts everything. */
@NullMarked
package dev.perdure.samples.orders.worker;

import org.jspecify.annotations.NullMarked;
