/**
 * The sample's main: starts Redis, the payment server and the workers, places the orders, kills workers, and counts
 * what is left. Start reading at {@link dev.perdure.samples.orders.driver.Driver}.
 */
@NullMarked
package dev.perdure.samples.orders.driver;

import org.jspecify.annotations.NullMarked;
