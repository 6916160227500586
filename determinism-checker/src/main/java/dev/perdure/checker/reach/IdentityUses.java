package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.Rule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds hashes and texts that are made of what lies in collections, arrays and records, and tell where it lies. */
final class IdentityUses {
    private static final String TO_STRING = "toString()Ljava/lang/String;";
    private static final String HASH_CODE = "hashCode()I";
    /** Static methods that hash what they are given, or the elements of an array. */
    private static final Set<String> HASHING = Set.of(
            "java/util/Objects.hash",
            "java/util/Objects.hashCode",
            "java/util/Arrays.hashCode",
            "java/util/Arrays.deepHashCode");

    private static final String CLASS = "java/lang/Class";
    private static final Set<String> NAMES = Set.of("getName", "getSimpleName", "getTypeName", "toString");

    private final TypeHierarchy types;
    private final Judge judge;
    private final Reached reached;
    private final Natures natures;
    private final Identity identity;
    private final Texts texts;
    private final Rule rule;
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
            hashed(hashedBy(step, member)).forEach(thing -> report(step, thing, HASH_CODE));
        } else if (Texts.isToString(member)) {
            judgeText(step, typed(step, 0));
        } else if (step.outside().isPresent() && texts.madeBy(step.use()).isPresent()) {
            judgeText(step, taken(step, member));
        }
        functions(step).forEach(function -> judgeFunction(step, function));
    }

    /** What a call takes as objects: of an array, its elements. */
    private Set<Thing> taken(Step step, MemberRef member) {
        Set<Thing> taken = new LinkedHashSet<>();
        List<String> parameters = member.parameterTypes();
        for (int i = 0; i < parameters.size(); i++) {
            Set<Thing> argument = typed(step, step.position(i));
            if (parameters.get(i).equals("java.lang.Object[]")
                    || parameters.get(i).equals("java.lang.CharSequence[]")) {
                argument.forEach(array -> {
                    natures.meant(reached.elements(array)).forEach(element -> taken.add(asDeclared(element)));
                    Identity.component(array).ifPresent(taken::add);
                });
            } else if (!parameters.get(i).endsWith("[]")) {
                taken.addAll(argument);
            }
        }
        return taken;
    }

    /** Of arrays within an array, deepHashCode() hashes the elements. */
    private Set<Thing> hashedBy(Step step, MemberRef member) {
        Set<Thing> taken = taken(step, member);
        if (member.name().equals("deepHashCode")) {
            taken.removeIf(Identity::isArray);
        }
        return taken;
    }

    private Thing asDeclared(Thing thing) {
        return thing.isKnown()
                ? thing
                : reached.making(thing.method(), thing.at())
                        .map(Use::member)
                        .filter(MemberRef::isMethod)
                        .map(member -> Thing.some(member.returnType().replace('.', '/')))
                        .orElse(thing);
    }

    /** A method reference to a method of all objects, which is called for each element. */
    private void judgeFunction(Step step, Thing function) {
        Set<Thing> elements = new LinkedHashSet<>();
        natures.meant(step.operand(0)).forEach(thing -> elements.addAll(natures.of(thing).keys));
        for (Use body : reached.body(function)) {
            if (body.operands().isEmpty() && reached.outside(body).isPresent()) {
                Set<Thing> taken = elements.stream()
                        .filter(element -> reached.fits(element, body))
                        .collect(Collectors.toSet());
                if (body.member().signature().equals(HASH_CODE)) {
                    hashed(taken).forEach(thing -> report(step, thing, HASH_CODE));
                } else if (Texts.isToString(body.member())) {
                    judgeText(step, taken);
                }
            }
        }
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
        Set<Thing> found = new LinkedHashSet<>();
        for (Thing thing : things) {
            if (identity.decidesHash(thing)) {
                found.add(thing);
            } else {
                contents(thing).stream().filter(identity::decidesHash).forEach(found::add);
            }
        }
        return found;
    }

    private Set<Thing> contents(Thing thing) {
        Set<Thing> within = new LinkedHashSet<>(natures.of(thing).keys);
        within.addAll(natures.of(thing).values);
        return natures.meant(within);
    }

    private void judgeText(Step step, Set<Thing> things) {
        told(things, new HashSet<>()).forEach(thing -> report(step, thing, TO_STRING));
        judgeTexts(step, things, new HashSet<>());
    }

    /** What the rules forbid to make a text of, though nobody names its type where the text is made. */
    private void judgeTexts(Step step, Set<Thing> things, Set<Thing> seen) {
        for (Thing thing : things) {
            if (seen.add(thing)) {
                judgeText(step, thing);
                judgeTexts(step, contents(thing), seen);
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
    private Set<Thing> told(Set<Thing> things, Set<Thing> seen) {
        Set<Thing> found = new LinkedHashSet<>();
        for (Thing thing : things) {
            if (seen.add(thing)) {
                List<MemberRef> components =
                        thing.isKnown() ? identity.components(thing, TO_STRING) : List.<MemberRef>of();
                if (!components.isEmpty()) {
                    components.forEach(field -> found.addAll(told(identity.held(field), seen)));
                } else if (identity.decidesText(thing)) {
                    found.add(thing);
                } else {
                    found.addAll(told(contents(thing), seen));
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
