/** Look again and again, until something is so or the time is over. */
@NullMarked
package dev.perdure.samples.patterns.monitor;

import org.jspecify.annotations.NullMarked;
