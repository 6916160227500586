/** Tests of the whole system: generated clients, workers and a store. */
@NullMarked
package dev.perdure.it;

import org.jspecify.annotations.NullMarked;
