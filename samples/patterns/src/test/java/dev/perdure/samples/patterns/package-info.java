@NullMarked
package dev.perdure.samples.patterns;

import org.jspecify.annotations.NullMarked;
