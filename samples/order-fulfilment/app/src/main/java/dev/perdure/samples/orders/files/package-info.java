/** The files of the sample: what is read from them, what is written to them, and what is wrong with them. */
@NullMarked
package dev.perdure.samples.orders.files;

import org.jspecify.annotations.NullMarked;
