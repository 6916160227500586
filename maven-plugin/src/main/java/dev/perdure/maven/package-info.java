/** The determinism check as a goal of Maven. */
@NullMarked
package dev.perdure.maven;

import org.jspecify.annotations.NullMarked;
