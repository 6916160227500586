package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.OrderKnowledge.Effect;
import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import dev.perdure.checker.rule.Rule;
import dev.perdure.checker.rule.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where the order of collections shows that have none which lasts. */
final class Order {
    private static final Set<String> ROUGH_NUMBERS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.lang.String");

    private final TypeHierarchy types;
    private final RuleSet rules;
    private final Reached reached;
    private final Judge judge;
    private final DurableTypes durable;
    private final Natures natures;
    private final OrderedRounds rounds;
    private final Identity identity;
    private final Texts texts;
    private final Set<Sink> sinks = new LinkedHashSet<>();

    Order(
            TypeHierarchy types,
            RuleSet rules,
            Reached reached,
            Judge judge,
            DurableTypes durable,
            Natures natures,
            OrderedRounds rounds,
            Identity identity) {
        this.types = types;
        this.rules = rules;
        this.reached = reached;
        this.judge = judge;
        this.durable = durable;
        this.natures = natures;
        this.rounds = rounds;
        this.identity = identity;
        this.texts = new Texts(types);
    }

    Set<Sink> find() {
        do {
            natures.find();
        } while (fill());
        reached.methods().forEach(method -> reached.uses(method).forEach(use -> judge(method, use)));
        return sinks;
    }

    /** What loops and functional objects fill with elements that have no order has none. */
    private boolean fill() {
        boolean isNew = false;
        for (MemberRef method : reached.methods()) {
            for (Use use : reached.uses(method)) {
                Set<Thing> unordered = taken(method, use);
                for (Region region : unordered.isEmpty() ? List.<Region>of() : regions(method, use)) {
                    isNew |= rounds.fill(region, unordered);
                }
            }
        }
        return isNew;
    }

    private void judge(MemberRef method, Use use) {
        Set<Thing> unordered = taken(method, use);
        if (!unordered.isEmpty()) {
            List<Region> regions = regions(method, use);
            boolean shows = regions.isEmpty()
                    ? showsByItself(method, use)
                    : regions.stream().anyMatch(rounds::show);
            if (shows && !(regions.isEmpty() && isLogged(method, use))) {
                report(method, use, unordered);
            }
        }
        Set<Thing> shown = textOf(method, use);
        if (!shown.isEmpty() && !isLogged(method, use)) {
            report(method, use, shown);
        }
    }

    /** The things without an order that a use takes elements of. */
    private Set<Thing> taken(MemberRef method, Use use) {
        if (use.kind() == Use.Kind.ARRAY_READ) {
            return natures.unordered(reached.operand(method, use, 0));
        }
        if (isRecorded(use)) {
            return copiesFor(method, use);
        }
        Optional<MemberRef> outside = reached.outside(use);
        if (outside.isEmpty() || !types.isPlatform(outside.get().owner())) {
            return Set.of();
        }
        Set<Thing> taken = new LinkedHashSet<>();
        boolean isStatic = use.kind() == Use.Kind.STATIC_CALL;
        List<String> parameters = outside.get().parameterTypes();
        for (int i = 0; i < use.operands().size(); i++) {
            int parameter = i - (isStatic ? 0 : 1);
            if (parameter < 0 || (isStatic && natures.carriesOrder(parameters.get(parameter)))) {
                taken.addAll(natures.unordered(reached.operand(method, use, i)));
            }
        }
        return taken;
    }

    private boolean isRecorded(Use use) {
        return Reached.isCall(use) && durable.isRecorded(use.member());
    }

    /** A recorded call stores what it is given: a set or map without its order, anything else as it comes. */
    private Set<Thing> copiesFor(MemberRef method, Use call) {
        List<String> parameters = call.member().parameterTypes();
        int first = call.operands().size() - parameters.size();
        Set<Thing> found = new LinkedHashSet<>();
        for (int i = 0; i < parameters.size() && first >= 0; i++) {
            String type = parameters.get(i).replace('.', '/');
            if (natures.carriesOrder(parameters.get(i)) && !isOneOf(type, "java/util/Set", "java/util/Map")) {
                reached.operand(method, call, first + i).stream()
                        .filter(thing -> !natures.of(thing).isUnorderedItself())
                        .forEach(thing -> found.addAll(natures.unordered(Set.of(thing))));
            }
        }
        return found;
    }

    private boolean isOneOf(String type, String... supertypes) {
        return !type.endsWith("[]")
                && Arrays.stream(supertypes).anyMatch(supertype -> types.isSubtype(type, supertype));
    }

    private List<Region> regions(MemberRef method, Use use) {
        if (use.kind() == Use.Kind.ARRAY_READ || does(use, Effect.GIVES)) {
            return rounds.around(method, use).stream().toList();
        }
        if (does(use, Effect.REDUCES) || reached.outside(use).isEmpty()) {
            return List.of();
        }
        Set<Thing> arguments = new LinkedHashSet<>();
        for (int i = 0; i < use.operands().size(); i++) {
            arguments.addAll(reached.operand(method, use, i));
        }
        return rounds.regions(arguments);
    }

    private boolean showsByItself(MemberRef method, Use use) {
        if (use.kind() == Use.Kind.ARRAY_READ || isRecorded(use)) {
            return true;
        }
        Set<Effect> does = reached.outside(use).map(natures::effects).orElse(Set.of());
        return does.contains(Effect.SHOWS)
                || does.contains(Effect.GIVES)
                || (does.contains(Effect.REDUCES) && reducesRoughly(method, use))
                || (does.contains(Effect.COLLECTS)
                        && reached.operand(method, use, 1).stream()
                                .anyMatch(collector -> natures.of(collector).joins()));
    }

    private boolean reducesRoughly(MemberRef method, Use use) {
        Set<Thing> functions = new HashSet<>();
        for (int i = 1; i < use.operands().size(); i++) {
            functions.addAll(reached.operand(method, use, i));
        }
        return functions.stream()
                .filter(reached::isLambda)
                .flatMap(function -> reached.body(function).stream())
                .anyMatch(body -> body.member().isMethod()
                        && ROUGH_NUMBERS.contains(body.member().returnType()));
    }

    private boolean does(Use use, Effect effect) {
        return reached.outside(use)
                .filter(member -> natures.effects(member).contains(effect))
                .isPresent();
    }

    /** What a text is made of that has no order. */
    private Set<Thing> textOf(MemberRef method, Use use) {
        Optional<MemberRef> outside = reached.outside(use);
        if (outside.isEmpty() || !types.isPlatform(outside.get().owner())) {
            return Set.of();
        }
        Set<Thing> found = new LinkedHashSet<>();
        if (texts.madeBy(use).isPresent() || Texts.isToString(use.member())) {
            for (int i = 0; i < use.operands().size(); i++) {
                collectShown(reached.operand(method, use, i), found, new HashSet<>());
            }
        }
        return found;
    }

    private void collectShown(Set<Thing> things, Set<Thing> found, Set<Thing> seen) {
        for (Thing thing : natures.meant(things)) {
            if (seen.add(thing)) {
                found.addAll(natures.unordered(Set.of(thing)));
                Nature nature = natures.of(thing);
                collectShown(nature.keys, found, seen);
                collectShown(nature.values, found, seen);
                collectShown(reached.elements(thing), found, seen);
                if (thing.isKnown()) {
                    identity.components(thing, "toString()Ljava/lang/String;")
                            .forEach(field -> collectShown(identity.held(field), found, seen));
                }
            }
        }
    }

    /** Whether loggers alone get the text that the instruction makes. */
    private boolean isLogged(MemberRef method, Use use) {
        Origin text = new Origin.Made(use.instruction());
        List<Use> takers = reached.uses(method).stream()
                .filter(taker -> taker.operands().stream().anyMatch(operand -> operand.contains(text)))
                .toList();
        return !takers.isEmpty()
                && takers.stream().allMatch(taker -> isLogger(taker.member().owner()));
    }

    private boolean isLogger(String type) {
        return judge.isOutside(type) && !types.isPlatform(type) && !type.startsWith("dev/perdure/");
    }

    private void report(MemberRef method, Use use, Collection<Thing> unordered) {
        List<Thing> sources = new ArrayList<>(unordered);
        sources.sort(Comparator.comparing((Thing thing) -> !differs(thing))
                .thenComparing(thing -> source(thing).fullText()));
        Rule rule = rules.rule(differs(sources.get(0)) ? "DET-ORDER-01" : "DET-ORDER-02");
        sinks.add(new Sink(method, use.line(), source(sources.get(0)), rule));
    }

    private boolean differs(Thing source) {
        Nature nature = natures.of(source);
        return nature.keeping() == Keeping.SCATTERED || nature.keys.stream().anyMatch(identity::decidesHash);
    }

    /** What made the thing. */
    private MemberRef source(Thing thing) {
        return reached.making(thing.method(), thing.at())
                .map(Use::member)
                .filter(member -> !member.name().isEmpty())
                .orElseGet(() -> MemberRef.type(thing.type()));
    }
}
