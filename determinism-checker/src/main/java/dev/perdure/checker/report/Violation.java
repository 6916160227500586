package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.List;

/**
 * An orchestrator reaches what a rule forbids.
 *
 * @param rule the rule
 * @param orchestrator internal name of the class in which the orchestrator is written
 * @param sink the forbidden member, or the type if the rule is about all of it
 * @param path the shortest way: the orchestrator's own method first, the use of the sink last; never empty
 * @param alsoReachedFrom the entry methods of other orchestrators that reach the same place
 */
public record Violation(
        Rule rule, String orchestrator, MemberRef sink, List<Hop> path, List<MemberRef> alsoReachedFrom) {}
