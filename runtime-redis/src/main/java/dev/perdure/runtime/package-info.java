/**
 * Connects to a task hub on Redis, calls it and runs workers: begin with {@link dev.perdure.runtime.Perdure}. The
 * packages below this one are internal.
 */
@NullMarked
package dev.perdure.runtime;

import org.jspecify.annotations.NullMarked;
