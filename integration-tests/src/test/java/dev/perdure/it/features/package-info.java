/** The table of features is complete and true. */
@NullMarked
package dev.perdure.it.features;

import org.jspecify.annotations.NullMarked;
