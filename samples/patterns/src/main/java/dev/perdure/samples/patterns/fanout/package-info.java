/** Many steps at once, and one result of them all. */
@NullMarked
package dev.perdure.samples.patterns.fanout;

import org.jspecify.annotations.NullMarked;
