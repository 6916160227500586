/**
 * What the check found, as values and as the text that a developer reads.
 *
 * <p>Internal: may change in any release.
 */
@NullMarked
package dev.perdure.checker.report;

import org.jspecify.annotations.NullMarked;
