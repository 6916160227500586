/**
 * What generated code is written against and the runtime and the test kit implement. Users have no business here. May
 * change with every release, together with the code that the processor generates.
 */
@NullMarked
package dev.perdure.spi;

import org.jspecify.annotations.NullMarked;
