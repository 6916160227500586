/** A human decides, or somebody else does when nobody answers. */
@NullMarked
package dev.perdure.samples.patterns.approval;

import org.jspecify.annotations.NullMarked;
