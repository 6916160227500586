package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The code that an orchestrator reaches, to be looked at when nothing new is found. */
final class Reached {
    private static final Set<Use.Kind> CALLS = Set.of(Use.Kind.STATIC_CALL, Use.Kind.EXACT_CALL, Use.Kind.VIRTUAL_CALL);

    private static final Set<Use.Kind> LOOKED_AT = Set.of(
            Use.Kind.ARRAY_READ,
            Use.Kind.ARRAY_WRITE,
            Use.Kind.EXACT_CALL,
            Use.Kind.FIELD_WRITE,
            Use.Kind.INSTANTIATION,
            Use.Kind.LAMBDA,
            Use.Kind.MONITOR,
            Use.Kind.STATIC_READ,
            Use.Kind.VIRTUAL_CALL,
            Use.Kind.STATIC_CALL);

    private final TypeHierarchy types;
    private final Judge judge;
    private final Flows flows;
    private final Map<MemberRef, List<Use>> uses = new HashMap<>();
    private final Map<MemberRef, Map<Integer, Use>> making = new HashMap<>();
    private final Map<MemberRef, Map<Integer, Set<MemberRef>>> callees;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param followed the uses of each method
     * @param callees which methods each instruction of a method leads to
     */
    Reached(
            TypeHierarchy types,
            Judge judge,
            Flows flows,
            Map<MemberRef, List<Use>> followed,
            Map<MemberRef, Map<Integer, Set<MemberRef>>> callees) {
        this.types = types;
        this.judge = judge;
        this.flows = flows;
        this.callees = callees;
        followed.forEach((method, all) -> uses.put(
                method,
                all.stream()
                        .filter(use -> types.isReadable(use.member().owner()))
                        .toList()));
    }

    /** The uses that may have to do with things: calls that are not looked into, and what makes or reads things. */
    List<Step> steps() {
        if (steps.isEmpty()) {
            uses.forEach((method, all) -> all.forEach(use -> {
                Optional<MemberRef> outside = outside(use);
                if (outside.isPresent() || LOOKED_AT.contains(use.kind())) {
                    steps.add(new Step(method, use, outside, operands(method, use)));
                }
            }));
        }
        return Collections.unmodifiableList(steps);
    }

    private List<Set<Thing>> operands(MemberRef method, Use use) {
        return IntStream.range(0, use.operands().size())
                .mapToObj(i -> flows.operand(method, use, i))
                .toList();
    }

    /** Those of which nothing is missing: what is, was reported. */
    Set<MemberRef> methods() {
        return uses.keySet();
    }

    List<Use> uses(MemberRef method) {
        return uses.getOrDefault(method, List.of());
    }

    /** The use that leaves something behind at an instruction. */
    Optional<Use> making(MemberRef method, int at) {
        Map<Integer, Use> byInstruction = making.get(method);
        if (byInstruction == null) {
            byInstruction = new HashMap<>();
            for (Use use : uses(method)) {
                if (use.at() >= 0) {
                    byInstruction.put(use.at(), use);
                }
            }
            making.put(method, byInstruction);
        }
        return Optional.ofNullable(byInstruction.get(at));
    }

    /** What a functional object does when it is called. */
    List<Use> body(Thing lambda) {
        return uses(lambda.method()).stream()
                .filter(use -> use.at() < 0 && use.instruction() == lambda.at())
                .toList();
    }

    boolean isLambda(Thing thing) {
        return thing.at() >= 0
                && making(thing.method(), thing.at())
                        .filter(use -> use.kind() == Use.Kind.LAMBDA)
                        .isPresent();
    }

    /** What functional objects run, for each method that calls them, and for each member that it calls on them. */
    Map<MemberRef, Map<MemberRef, Set<MemberRef>>> functions() {
        Map<MemberRef, Map<MemberRef, Set<MemberRef>>> functions = new HashMap<>();
        for (Step step : steps()) {
            if (step.use().kind() == Use.Kind.VIRTUAL_CALL
                    && isAbstract(step.use().member())) {
                step.receiver().stream()
                        .filter(this::isLambda)
                        .flatMap(lambda -> body(lambda).stream())
                        .map(Use::member)
                        .filter(MemberRef::isMethod)
                        .forEach(run -> functions
                                .computeIfAbsent(step.method(), key -> new HashMap<>())
                                .computeIfAbsent(step.use().member(), key -> new LinkedHashSet<>())
                                .add(run));
            }
        }
        return functions;
    }

    private boolean isAbstract(MemberRef method) {
        return types.resolve(method.owner(), method.signature())
                .filter(MethodFacts::isAbstract)
                .isPresent();
    }

    /** The methods inside that some instructions of a method lead to. */
    Set<MemberRef> callees(MemberRef method, Predicate<Integer> instructions) {
        Set<MemberRef> found = new HashSet<>();
        callees.getOrDefault(method, Map.of()).forEach((instruction, led) -> {
            if (instructions.test(instruction)) {
                found.addAll(led);
            }
        });
        return found;
    }

    static boolean isCall(Use use) {
        return CALLS.contains(use.kind()) && use.member().isMethod();
    }

    Set<MemberRef> callees(MemberRef method, int instruction) {
        return callees.getOrDefault(method, Map.of()).getOrDefault(instruction, Set.of());
    }

    Set<Thing> from(MemberRef method, Origin origin) {
        return flows.from(method, origin);
    }

    /** What a use calls, if that is a method which is not looked into. */
    Optional<MemberRef> outside(Use use) {
        if (!isCall(use)) {
            return Optional.empty();
        }
        MemberRef member = use.member();
        return types.resolve(member.owner(), member.signature())
                .map(target -> member.in(
                        judge.isOutside(member.owner())
                                ? member.owner()
                                : target.ref().owner()))
                .filter(target -> judge.isOutside(target.owner()));
    }

    /** Whether the first thing that a use takes can be this one: one place may hold things for several uses. */
    boolean fits(Thing thing, Use use) {
        boolean isTyped = use.kind() == Use.Kind.VIRTUAL_CALL || use.kind() == Use.Kind.FIELD_WRITE;
        return !isTyped || isOf(thing, use.member().owner());
    }

    /** Whether the thing can be of a type. */
    boolean isOf(Thing thing, String type) {
        return Identity.isArray(thing)
                || type.endsWith("[]")
                || !types.isReadable(type)
                || types.find(thing.type()).filter(ClassFacts::isConcrete).isEmpty()
                || types.isSubtype(thing.type(), type);
    }

    Set<Thing> operand(MemberRef method, Use use, int operand) {
        return flows.operand(method, use, operand);
    }

    Set<Thing> returned(MemberRef method) {
        return flows.returned(method);
    }

    /** What a static field may hold; nothing if its class is not looked into. */
    Set<Thing> held(MemberRef field) {
        String owner = types.fieldOwner(field.owner(), field.name());
        return judge.isOutside(owner) ? Set.of() : flows.held(field.in(owner), field);
    }

    Set<Thing> elements(Thing array) {
        return flows.elements(array);
    }

    /** The binary names of the types that values are declared with, where that says more than that they are objects. */
    List<String> declared(MemberRef method, Use use, int operand) {
        List<String> found = new ArrayList<>();
        if (operand < use.operands().size()) {
            use.operands()
                    .get(operand)
                    .forEach(origin -> declared(method, origin).ifPresent(found::add));
        }
        return found;
    }

    private Optional<String> declared(MemberRef method, Origin origin) {
        if (origin instanceof Origin.Parameter parameter) {
            return types.resolve(method.owner(), method.signature())
                    .flatMap(facts -> parameter(facts, parameter.index()));
        }
        if (origin instanceof Origin.Constant constant) {
            return Optional.of(constant.isClass() ? "java.lang.Class" : "java.lang.String");
        }
        return origin instanceof Origin.Made made
                ? making(method, made.at()).flatMap(use -> result(method, use))
                : Optional.empty();
    }

    private static Optional<String> parameter(MethodFacts method, int index) {
        int argument = index - (method.isStatic() ? 0 : 1);
        List<String> parameters = method.ref().parameterTypes();
        return argument < 0
                ? Optional.of(method.ref().ownerName())
                : argument < parameters.size() ? Optional.of(parameters.get(argument)) : Optional.empty();
    }

    private Optional<String> result(MemberRef method, Use use) {
        return switch (use.kind()) {
            case STATIC_CALL, EXACT_CALL, VIRTUAL_CALL ->
                use.member().isMethod() ? Optional.of(use.member().returnType()) : Optional.empty();
            case STATIC_READ, FIELD_READ -> Optional.of(use.member().fieldType());
            case INSTANTIATION -> Optional.of(use.member().ownerName());
            case ARRAY_READ ->
                declared(method, use, 0).stream()
                        .filter(array -> array.endsWith("[]"))
                        .map(array -> array.substring(0, array.length() - 2))
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
