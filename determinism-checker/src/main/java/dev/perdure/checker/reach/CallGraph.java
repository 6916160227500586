package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param functions for each method, and for each member of a functional interface that it calls, what the functional
 *     objects run that it calls it on, as far as they are known; {@code calls} has that where they are made
 * @param sinks the uses of members that a rule is about
 */
public record CallGraph(
        List<MemberRef> roots,
        Map<MemberRef, List<Call>> calls,
        Map<MemberRef, Map<MemberRef, Set<MemberRef>>> functions,
        List<Sink> sinks) {
    /** One in which no functional objects are called. */
    public CallGraph(List<MemberRef> roots, Map<MemberRef, List<Call>> calls, List<Sink> sinks) {
        this(roots, calls, Map.of(), sinks);
    }

    /** The same, with more that a rule is about. */
    public CallGraph with(List<Sink> more) {
        return new CallGraph(
                roots,
                calls,
                functions,
                Stream.concat(sinks.stream(), more.stream()).distinct().toList());
    }

    /** The same, with what calls functional objects. */
    CallGraph calling(Map<MemberRef, Map<MemberRef, Set<MemberRef>>> found) {
        return new CallGraph(roots, calls, found, sinks);
    }

    /** The same, with the calls that run functional objects among the others. */
    public CallGraph withFunctionsWhereTheyRun() {
        Map<MemberRef, List<Call>> all = new HashMap<>(calls);
        functions.forEach((caller, byMember) -> {
            List<Call> more = new ArrayList<>(calls.getOrDefault(caller, List.of()));
            byMember.values().forEach(run -> run.forEach(callee -> more.add(new Call(caller, callee, 0))));
            all.put(caller, more);
        });
        return new CallGraph(roots, all, functions, sinks);
    }

    /** What functional objects run that a method calls a member on. */
    public Set<MemberRef> run(MemberRef caller, MemberRef member) {
        return functions.getOrDefault(caller, Map.of()).getOrDefault(member, Set.of());
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
