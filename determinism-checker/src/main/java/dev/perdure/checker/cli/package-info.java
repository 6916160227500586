/**
 * The check as a program, for any build tool. {@link dev.perdure.checker.cli.CommandLine} reads the options, runs the
 * check and writes the reports.
 *
 * <p>Internal: may change in any release; the options and exit codes do not.
 */
@NullMarked
package dev.perdure.checker.cli;

import org.jspecify.annotations.NullMarked;
