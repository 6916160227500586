/**
 * What tests, samples and development need beside the runtime: a store in memory and a real redis-server that comes
 * with the jar.
 */
@NullMarked
package dev.perdure.testing;

import org.jspecify.annotations.NullMarked;
