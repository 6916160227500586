/**
 * Finds nondeterminism in orchestrators, in bytecode. {@link dev.perdure.checker.DeterminismChecker} takes a class path
 * and gives violations; it knows no compiler and no build tool, and prints nothing. {@link
 * dev.perdure.checker.ClassFileCheck} runs it on files, {@link dev.perdure.checker.Determinism} in a test. What else runs
 * it is in a package of its own, and so is each of its parts:
 *
 * <pre>
 *   javac, cli -> DeterminismChecker -> report -> reach -> rule -> bytecode
 * </pre>
 */
@NullMarked
package dev.perdure.checker;

import org.jspecify.annotations.NullMarked;
