/**
 * What orchestrator code must not touch, why, and what to write instead. The rules are text resources beside this
 * package ({@code *.rules}), to be read and reviewed as such; {@link dev.perdure.checker.rule.RuleParser} says how they
 * are written. {@link dev.perdure.checker.rule.JdkReview} holds against that which types of the JDK people have looked
 * at, so that nothing is allowed because nobody thought of it.
 *
 * <p>Internal: may change in any release.
 */
@NullMarked
package dev.perdure.checker.rule;

import org.jspecify.annotations.NullMarked;
