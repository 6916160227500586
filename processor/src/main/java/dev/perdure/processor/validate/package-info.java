/**
 * Everything that can be wrong with a declaration: the checks, and every message with its permanent id. Checks read
 * models and return findings; they neither print nor depend on each other. Internal.
 */
@NullMarked
package dev.perdure.processor.validate;

import org.jspecify.annotations.NullMarked;
