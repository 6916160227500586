/** One step after the other, each with the result of the one before. */
@NullMarked
package dev.perdure.samples.patterns.chaining;

import org.jspecify.annotations.NullMarked;
