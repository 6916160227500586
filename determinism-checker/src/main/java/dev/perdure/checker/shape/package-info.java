/**
 * In which order an orchestrator may make which durable calls: its shape. It is kept in a file that is committed, and a
 * build that finds another shape says so, since instances in flight are replayed against the order in which their
 * history was made.
 *
 * <p>Internal: may change in any release.
 */
@NullMarked
package dev.perdure.checker.shape;

import org.jspecify.annotations.NullMarked;
