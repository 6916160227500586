package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one orchestrator's code can reach.
 *
 * @param roots where it begins
 * @param calls the calls out of each method, in the order in which they were found
 * @param sinks the uses of members that a rule is about
 */
public record CallGraph(List<MemberRef> roots, Map<MemberRef, List<Call>> calls, List<Sink> sinks) {
    /** The same, with more that a rule is about. */
    public CallGraph with(List<Sink> more) {
        return new CallGraph(
                roots,
                calls,
                Stream.concat(sinks.stream(), more.stream()).distinct().toList());
    }

    /** All that it reaches. */
    public Set<MemberRef> methods() {
        Set<MemberRef> methods = new LinkedHashSet<>(roots);
        calls.values().forEach(callees -> callees.forEach(call -> methods.add(call.callee())));
        return methods;
    }

    /** One method leads to another. {@code line} is 0 when the class file has no line numbers. */
    public record Call(MemberRef caller, MemberRef callee, int line) {}

    /** A method uses what a rule forbids. */
    public record Sink(MemberRef user, int line, MemberRef member, Rule rule) {}
}
