/**
 * What the check found, as values, and the reports of it: for a person ({@link
 * dev.perdure.checker.report.ViolationPrinter}, {@link dev.perdure.checker.report.TextReport}), for programs ({@link
 * dev.perdure.checker.report.JsonReport}, {@link dev.perdure.checker.report.SarifReport}) and for GitHub. Every report
 * stays under a megabyte and says how much it leaves out.
 *
 * <p>Internal: may change in any release.
 */
@NullMarked
package dev.perdure.checker.report;

import org.jspecify.annotations.NullMarked;
