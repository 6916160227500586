/**
 * From an orchestrator to everything its code can reach: {@link dev.perdure.checker.reach.EntryPoints} finds where it
 * begins, {@link dev.perdure.checker.reach.Reach} follows the calls and builds a {@link
 * dev.perdure.checker.reach.CallGraph}, {@link dev.perdure.checker.reach.CallPaths} finds the shortest way to each
 * place in it. On the way {@link dev.perdure.checker.reach.Flows} moves objects from where they are made to where they
 * are used, so that a call leads to the classes of its receivers. One orchestrator is one search, and no verdict about a
 * method is kept between searches: so a method that
 * is being searched, or was searched from elsewhere, is never taken for clean.
 *
 * <p>Internal: may change in any release.
 */
@NullMarked
package dev.perdure.checker.reach;

import org.jspecify.annotations.NullMarked;
