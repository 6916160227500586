package dev.perdure.checker;

import dev.perdure.checker.bytecode.Allowance;
import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.UnreadableClassException;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Call;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.CallPaths;
import dev.perdure.checker.rule.MemberPattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permissions that code gives itself, and which places they are for. Not thread-safe. */
final class Allowances {
    private static final Set<Use.Kind> WRITES = Set.of(Use.Kind.FIELD_WRITE, Use.Kind.STATIC_WRITE);

    private final TypeHierarchy types;
    private final Map<String, List<Allowance>> byType = new HashMap<>();

    Allowances(TypeHierarchy types) {
        this.types = types;
    }

    /** All that classes have, for these classes. */
    List<Allowance> in(Collection<String> classes) {
        return classes.stream()
                .flatMap(type -> types.find(type).stream())
                .flatMap(facts -> facts.allowances().stream())
                .toList();
    }

    /** Those of the classes that an orchestrator reaches, and of the classes around them. */
    Set<Allowance> reachedBy(CallGraph graph) {
        Stream<MemberRef> members =
                Stream.concat(graph.methods().stream(), graph.sinks().stream().map(Sink::member));
        Set<Allowance> found = new LinkedHashSet<>();
        members.map(MemberRef::owner).distinct().forEach(type -> found.addAll(ofType(type)));
        return found;
    }

    /** Those that are about a sink. */
    Set<Allowance> about(Sink sink, Set<Allowance> allowances) {
        return allowances.stream()
                .filter(allowance -> isAbout(allowance, sink))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether an orchestrator reaches the annotated code. */
    boolean isReached(Allowance allowance, CallGraph graph) {
        MemberRef place = allowance.place();
        return graph.methods().stream()
                .anyMatch(method -> place.isMethod() || place.name().isEmpty()
                        ? covers(allowance, method, 0)
                        : method.owner().equals(place.owner()));
    }

    /** Whether it permits a sink to the orchestrator that another way, or none, would forbid. */
    boolean isUsed(Allowance allowance, CallGraph graph) {
        Set<Allowance> one = Set.of(allowance);
        List<Sink> sinks =
                graph.sinks().stream().filter(sink -> isAbout(allowance, sink)).toList();
        if (sinks.isEmpty()) {
            return false;
        }
        List<MemberRef> led = graph.calls().values().stream()
                .flatMap(List::stream)
                .filter(call -> permit(one, call))
                .map(Call::callee)
                .toList();
        CallPaths below = new CallPaths(graph, led, call -> true);
        return sinks.stream().anyMatch(sink -> permit(one, sink) || below.leadTo(sink.user()));
    }

    /** Whether one of them permits what happens at a place: a line of a method, or 0 for the method as such. */
    boolean permit(Set<Allowance> allowances, MemberRef method, int line) {
        return allowances.stream().anyMatch(allowance -> covers(allowance, method, line));
    }

    boolean permit(Set<Allowance> allowances, Call call) {
        return permit(allowances, call.caller(), call.line());
    }

    /** A sink that is an annotated field is permitted wherever it is used. */
    boolean permit(Set<Allowance> allowances, Sink sink) {
        return permit(allowances, sink.user(), sink.line())
                || allowances.stream().anyMatch(allowance -> isField(allowance, sink.member()));
    }

    private static boolean isAbout(Allowance allowance, Sink sink) {
        return allowance.rules().contains(sink.rule().id())
                && (allowance.member().isEmpty()
                        || pattern(allowance)
                                .filter(p -> p.matches(sink.member()))
                                .isPresent());
    }

    static Optional<MemberPattern> pattern(Allowance allowance) {
        try {
            return Optional.of(MemberPattern.parse(allowance.member()));
        } catch (IllegalArgumentException notASignature) {
            return Optional.empty();
        }
    }

    private boolean covers(Allowance allowance, MemberRef method, int line) {
        MemberRef place = allowance.place();
        String owner = method.owner();
        if (place.name().isEmpty()) {
            return owner.equals(place.owner()) || owner.startsWith(place.owner() + "$");
        }
        return place.isMethod() ? place.equals(method) : isInitialiser(place, method, line);
    }

    private static boolean isField(Allowance allowance, MemberRef member) {
        MemberRef place = allowance.place();
        return !place.isMethod()
                && !place.name().isEmpty()
                && place.owner().equals(member.owner())
                && place.name().equals(member.name());
    }

    /** Whether the next field that is written from that line on is the one. */
    private boolean isInitialiser(MemberRef field, MemberRef method, int line) {
        boolean initialises = method.isConstructor() || method.isStaticInitialiser();
        return initialises
                && method.owner().equals(field.owner())
                && types.resolve(method.owner(), method.signature()).map(MethodFacts::uses).stream()
                        .flatMap(List::stream)
                        .filter(use -> WRITES.contains(use.kind()) && use.line() >= line)
                        .findFirst()
                        .filter(use -> use.member().name().equals(field.name()))
                        .isPresent();
    }

    private List<Allowance> ofType(String type) {
        List<Allowance> known = byType.get(type);
        if (known == null) {
            known = Stream.iterate(type, name -> !name.isEmpty(), Allowances::around)
                    .flatMap(name -> find(name).map(ClassFacts::allowances).stream())
                    .flatMap(List::stream)
                    .filter(allowance -> !allowance.reason().isBlank())
                    .toList();
            byType.put(type, known);
        }
        return known;
    }

    /** What cannot be read is reported where it is reached. */
    private Optional<ClassFacts> find(String type) {
        try {
            return types.find(type);
        } catch (UnreadableClassException e) {
            return Optional.empty();
        }
    }

    private static String around(String type) {
        int nested = type.lastIndexOf('$');
        return nested <= type.lastIndexOf('/') ? "" : type.substring(0, nested);
    }
}
