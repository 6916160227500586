package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Sink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what sets and maps are given whose hash depends on more than itself, as that of a URL asks the network. */
final class Hashes {
    private static final MemberRef HASH_CODE = new MemberRef("java/lang/Object", "hashCode", "()I");

    private final TypeHierarchy types;
    private final Reached reached;
    private final Judge judge;
    private final Natures natures;

    Hashes(TypeHierarchy types, Reached reached, Judge judge, Natures natures) {
        this.types = types;
        this.reached = reached;
        this.judge = judge;
        this.natures = natures;
    }

    Set<Sink> asking() {
        Set<Sink> sinks = new LinkedHashSet<>();
        for (Step step : reached.steps()) {
            if (step.outside().filter(this::hashes).isPresent()) {
                given(step).distinct().forEach(type -> judge(step, HASH_CODE.in(type), sinks));
            }
        }
        return sinks;
    }

    /** Where an object lies, which other hashes tell, decides nothing but the order of what is put together. */
    private void judge(Step step, MemberRef hash, Set<Sink> sinks) {
        judge.ofMember(
                        step.method(),
                        new Use(Use.Kind.VIRTUAL_CALL, hash, step.use().line()))
                .filter(rule -> !rule.id().startsWith("DET-IDENTITY"))
                .ifPresent(rule -> sinks.add(new Sink(step.method(), step.use().line(), hash, rule)));
    }

    private boolean hashes(MemberRef member) {
        return types.isPlatform(member.owner())
                && Stream.of("java/util/Set", "java/util/Map").anyMatch(type -> types.isSubtype(member.owner(), type));
    }

    /** The types outside of what is given as an object. */
    private Stream<String> given(Step step) {
        List<String> parameters = step.use().member().parameterTypes();
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).equals("java.lang.Object")) {
                natures.meant(step.argument(i)).stream().map(Thing::type).forEach(found::add);
                reached.declared(step.method(), step.use(), step.position(i)).stream()
                        .map(type -> type.replace('.', '/'))
                        .forEach(found::add);
            }
        }
        return found.stream()
                .filter(type ->
                        !type.endsWith("[]") && !type.startsWith("[") && !type.isEmpty() && types.isPlatform(type));
    }
}
