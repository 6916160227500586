/** Orchestrations that are made up at random, and a model in plain Java of what must come of them. */
@NullMarked
package dev.perdure.it.programs;

import org.jspecify.annotations.NullMarked;
