/**
 * Models in, Java files out. One emitter for each kind of generated type. Expects clean models: what would not compile
 * has been refused before. Internal.
 */
@NullMarked
package dev.perdure.processor.emit;

import org.jspecify.annotations.NullMarked;
