/**
 * The check inside a running javac. {@link dev.perdure.checker.javac.DeterminismProcessor} attaches a listener that
 * notes what is compiled, checks it when the compilation ends and reports through javac's own diagnostics; {@link
 * dev.perdure.checker.javac.PerdureGuard} fails the build where that processor did not get to run.
 *
 * <p>Only exported compiler packages are used, so no {@code --add-exports} is needed. Nothing here throws into javac,
 * which would print such an exception as a bug of its own: a failure of the check is reported as a compile error.
 */
@NullMarked
package dev.perdure.checker.javac;

import org.jspecify.annotations.NullMarked;
