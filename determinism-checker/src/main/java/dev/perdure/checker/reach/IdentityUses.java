package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds hashes and texts that are made of what lies in collections, arrays and records, and tell where it lies. */
final class IdentityUses {
    private static final String TO_STRING = "toString()Ljava/lang/String;";
    private static final String HASH_CODE = "hashCode()I";
    /** Static methods that hash what they are given, or the elements of an array. */
    private static final Set<String> HASHING = Set.of(
            "java/util/Objects.hash",
            "java/util/Objects.hashCode",
            "java/util/Arrays.deepHashCode",
            "java/util/Arrays.hashCode");

    private static final String CLASS = "java/lang/Class";
    private static final Set<String> NAMES = Set.of("getName", "getSimpleName", "getTypeName", "toString");

    private static final Set<String> OBJECTS = Set.of("java.lang.Object[]", "java.lang.CharSequence[]");

    private final TypeHierarchy types;
    private final Judge judge;
    private final Reached reached;
    private final Natures natures;
    private final Identity identity;
    private final Texts texts;
    private final Rule rule;
    private final Map<Thing, Set<Thing>> written = new HashMap<>();
    private final Set<Sink> sinks = new LinkedHashSet<>();

    /** @param rule the one that is broken */
    IdentityUses(TypeHierarchy types, Judge judge, Reached reached, Natures natures, Identity identity, Rule rule) {
        this.types = types;
        this.judge = judge;
        this.reached = reached;
        this.natures = natures;
        this.identity = identity;
        this.texts = new Texts(types);
        this.rule = rule;
    }

    Set<Sink> find() {
        reached.steps().stream()
                .filter(step -> step.use().kind() == Use.Kind.ARRAY_WRITE)
                .forEach(this::noteWritten);
        reached.steps().stream()
                .filter(step -> Reached.isCall(step.use()))
                .filter(step -> step.outside()
                        .filter(member -> !types.isPlatform(member.owner()))
                        .isEmpty())
                .forEach(this::judge);
        return sinks;
    }

    private void judge(Step step) {
        MemberRef member = step.use().member();
        if (step.use().kind() == Use.Kind.EXACT_CALL) {
            step.outside().filter(identity::tells).ifPresent(told -> report(step, told));
        } else if (NAMES.contains(member.name()) && isClassOfFunction(step)) {
            report(step, member.in(CLASS));
        } else if (member.signature().equals(HASH_CODE)) {
            hashed(typed(step, 0)).forEach(thing -> report(step, thing, HASH_CODE));
        } else if (HASHING.contains(member.owner() + "." + member.name())) {
            hashed(taken(step, member)).forEach(thing -> report(step, thing, HASH_CODE));
        } else if (Texts.isToString(member)) {
            judgeText(step, typed(step, 0));
        } else if (step.outside().isPresent() && texts.madeBy(step.use()).isPresent()) {
            judgeText(step, taken(step, member));
        }
        functions(step).forEach(function -> judgeFunction(step, function));
    }

    /** What a call takes as objects: of an array its elements, and the elements of these where it goes deep. */
    private Set<Thing> taken(Step step, MemberRef member) {
        Set<Thing> taken = new LinkedHashSet<>();
        List<String> parameters = member.parameterTypes();
        for (int i = 0; i < parameters.size(); i++) {
            Set<Thing> argument = typed(step, step.position(i));
            if (OBJECTS.contains(parameters.get(i)) || types.isSubtype(member.owner(), "java/text/Format")) {
                argument.forEach(array -> taken.addAll(elements(array)));
            } else if (!parameters.get(i).endsWith("[]")) {
                taken.addAll(argument);
            }
        }
        return member.name().startsWith("deep") ? flat(taken) : taken;
    }

    private Set<Thing> flat(Set<Thing> things) {
        Set<Thing> found = new LinkedHashSet<>(things);
        Deque<Thing> open = new ArrayDeque<>(things);
        while (!open.isEmpty()) {
            Thing thing = open.remove();
            if (Identity.isArray(thing)) {
                elements(thing).stream().filter(found::add).forEach(open::add);
            }
        }
        found.removeIf(Identity::isArray);
        return found;
    }

    /** What is not known of an element is as the code declares it that writes it. */
    private Set<Thing> elements(Thing array) {
        if (!Identity.isArray(array)) {
            return Set.of(array);
        }
        Set<Thing> elements = new LinkedHashSet<>(natures.meant(reached.elements(array)));
        elements.addAll(written.getOrDefault(array, Set.of()));
        Identity.component(array).ifPresent(elements::add);
        return elements;
    }

    private void noteWritten(Step step) {
        step.operand(0)
                .forEach(array -> written.computeIfAbsent(array, key -> new LinkedHashSet<>())
                        .addAll(typed(step, 2)));
    }

    /** A reference to a method of the JDK, which is called on each element or with it. */
    private void judgeFunction(Step step, Thing function) {
        Set<Thing> elements = new LinkedHashSet<>();
        natures.meant(step.operand(0)).forEach(thing -> elements.addAll(natures.of(thing).keys));
        for (Use body : reached.body(function)) {
            MemberRef member = body.member();
            if (reached.outside(body).isPresent() && types.isPlatform(member.owner()) && takesMore(body)) {
                Set<Thing> taken = body.operands().isEmpty()
                        ? elements.stream()
                                .filter(element -> reached.fits(element, body))
                                .collect(Collectors.toSet())
                        : elements;
                if (member.signature().equals(HASH_CODE) || HASHING.contains(member.owner() + "." + member.name())) {
                    hashed(taken).forEach(thing -> report(step, thing, HASH_CODE));
                } else if (Texts.isToString(member) || texts.madeBy(body).isPresent()) {
                    judgeText(step, taken);
                }
            }
        }
    }

    /** Whether a function takes more than what it captured. */
    private static boolean takesMore(Use body) {
        int receiver = body.kind() == Use.Kind.STATIC_CALL ? 0 : 1;
        return body.operands().size()
                < receiver + body.member().parameterTypes().size();
    }

    /** The class of a functional object has no name of its own: the JVM numbers it where it is made. */
    private boolean isClassOfFunction(Step step) {
        return step.use().operands().stream()
                .limit(1)
                .flatMap(Set::stream)
                .filter(Origin.Made.class::isInstance)
                .flatMap(origin -> reached.making(step.method(), ((Origin.Made) origin).at()).stream())
                .filter(use -> use.member().name().equals("getClass"))
                .map(use -> reached.operand(step.method(), use, 0))
                .anyMatch(things -> !things.isEmpty() && things.stream().allMatch(reached::isLambda));
    }

    private List<Thing> functions(Step step) {
        Set<Thing> arguments = new LinkedHashSet<>();
        step.operands().forEach(arguments::addAll);
        return natures.meant(arguments).stream().filter(reached::isLambda).toList();
    }

    /** The things that an operand may be, as far as it is declared so: just that, if nothing is known. */
    private Set<Thing> typed(Step step, int operand) {
        List<String> declared = reached.declared(step.method(), step.use(), operand).stream()
                .map(type -> type.replace('.', '/'))
                .toList();
        Set<Thing> things = new LinkedHashSet<>(natures.meant(step.operand(operand)));
        if (things.stream().noneMatch(Thing::isKnown)) {
            declared.forEach(type -> things.add(Thing.some(type)));
        }
        things.removeIf(thing -> !declared.isEmpty() && declared.stream().noneMatch(type -> reached.isOf(thing, type)));
        return things;
    }

    /** What decides the hash of one of the things by where it lies. */
    private Set<Thing> hashed(Set<Thing> things) {
        return telling(things, HASH_CODE, identity::decidesHash, new HashSet<>());
    }

    private void judgeText(Step step, Set<Thing> things) {
        told(things).forEach(thing -> report(step, thing, TO_STRING));
        judgeTexts(step, things, new HashSet<>());
    }

    /** What the rules forbid to make a text of, though nobody names its type where the text is made. */
    private void judgeTexts(Step step, Set<Thing> things, Set<Thing> seen) {
        for (Thing thing : things) {
            if (seen.add(thing)) {
                judgeText(step, thing);
                judgeTexts(step, natures.meant(natures.of(thing).contents()), seen);
            }
        }
    }

    private void judgeText(Step step, Thing thing) {
        if (thing.isKnown() && !Identity.isArray(thing) && types.isReadable(thing.type())) {
            int line = step.use().line();
            MemberRef text = new MemberRef(thing.type(), "toString", "()Ljava/lang/String;");
            types.resolve(text.owner(), TO_STRING)
                    .filter(method -> judge.isOutside(method.ref().owner()))
                    .flatMap(method -> judge.ofMember(step.method(), new Use(Use.Kind.VIRTUAL_CALL, text, line)))
                    .ifPresent(broken -> sinks.add(new Sink(step.method(), line, text, broken)));
        }
    }

    /** What tells in the text of one of the things where it lies. */
    private Set<Thing> told(Set<Thing> things) {
        return telling(things, TO_STRING, identity::decidesText, new HashSet<>());
    }

    private Set<Thing> telling(Set<Thing> things, String method, Predicate<Thing> tells, Set<Thing> seen) {
        Set<Thing> found = new LinkedHashSet<>();
        for (Thing thing : things) {
            if (seen.add(thing)) {
                List<MemberRef> components =
                        thing.isKnown() ? identity.components(thing, method) : List.<MemberRef>of();
                if (!components.isEmpty()) {
                    components.forEach(field -> found.addAll(telling(identity.held(field), method, tells, seen)));
                } else if (tells.test(thing)) {
                    found.add(thing);
                } else {
                    found.addAll(telling(natures.meant(natures.of(thing).contents()), method, tells, seen));
                }
            }
        }
        return found;
    }

    private void report(Step step, Thing thing, String signature) {
        int descriptor = signature.indexOf('(');
        String type = Identity.isArray(thing) ? "java/lang/Object" : thing.type();
        report(step, new MemberRef(type, signature.substring(0, descriptor), signature.substring(descriptor)));
    }

    private void report(Step step, MemberRef member) {
        sinks.add(new Sink(step.method(), step.use().line(), member, rule));
    }
}
