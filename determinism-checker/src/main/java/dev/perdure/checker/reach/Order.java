package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds where the order of collections shows that have none which lasts. */
final class Order {
    private static final Set<String> ROUGH_NUMBERS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.lang.String");

    private final TypeHierarchy types;
    private final RuleSet rules;
    private final Reached reached;
    private final DurableTypes durable;
    private final OrderTypes order;
    private final Natures natures;
    private final NatureFinder finder;
    private final OrderedRounds rounds;
    private final Identity identity;
    private final UnorderedTexts texts;
    private final Set<Sink> sinks = new LinkedHashSet<>();

    Order(
            TypeHierarchy types,
            RuleSet rules,
            Reached reached,
            DurableTypes durable,
            OrderTypes order,
            Natures natures,
            Identity identity,
            UnorderedTexts texts) {
        this.types = types;
        this.rules = rules;
        this.reached = reached;
        this.durable = durable;
        this.order = order;
        this.natures = natures;
        this.finder = new NatureFinder(types, reached, order, natures);
        this.rounds = new OrderedRounds(reached, natures, durable, order);
        this.identity = identity;
        this.texts = texts;
    }

    Set<Sink> find() {
        do {
            finder.find();
        } while (natures.anyUnordered() && fill());
        if (natures.anyUnordered()) {
            reached.steps().forEach(this::judge);
        }
        return sinks;
    }

    /** What loops and functional objects fill with elements that have no order has none. */
    private boolean fill() {
        boolean isNew = false;
        for (Step step : reached.steps()) {
            Set<Thing> unordered = taken(step);
            for (Region region : unordered.isEmpty() ? List.<Region>of() : regions(step)) {
                isNew |= rounds.fill(region, unordered);
            }
        }
        return isNew;
    }

    private void judge(Step step) {
        Set<Thing> unordered = taken(step);
        if (!unordered.isEmpty()) {
            List<Region> regions = regions(step);
            boolean shows = regions.isEmpty()
                    ? showsByItself(step) && !texts.isLogged(step)
                    : regions.stream().anyMatch(rounds::show);
            if (shows) {
                report(step, unordered);
            }
        }
        Set<Thing> shown = texts.shown(step);
        if (!shown.isEmpty()) {
            report(step, shown);
        }
    }

    /** The things without an order that a use takes elements of. */
    private Set<Thing> taken(Step step) {
        if (step.use().kind() == Use.Kind.ARRAY_READ) {
            return natures.unordered(step.operand(0));
        }
        if (isRecorded(step.use())) {
            return copiesFor(step);
        }
        if (step.outside().isEmpty()) {
            return Set.of();
        }
        Set<Thing> taken =
                new LinkedHashSet<>(natures.unordered(step.receiver(), thing -> reached.fits(thing, step.use())));
        List<String> parameters = step.outside().orElseThrow().parameterTypes();
        boolean takesArguments = step.isStatic() || does(step, Effect.SHOWS);
        for (int i = 0; i < parameters.size() && takesArguments; i++) {
            if (order.carriesOrder(parameters.get(i))) {
                taken.addAll(natures.unordered(step.argument(i)));
            }
        }
        return taken;
    }

    private boolean isRecorded(Use use) {
        return Reached.isCall(use) && durable.isRecorded(use.member());
    }

    /** A recorded call stores what it is given: a set or map without its order, anything else as it comes. */
    private Set<Thing> copiesFor(Step step) {
        List<String> parameters = step.use().member().parameterTypes();
        int first = step.operands().size() - parameters.size();
        Set<Thing> found = new LinkedHashSet<>();
        for (int i = 0; i < parameters.size() && first >= 0; i++) {
            String type = parameters.get(i).replace('.', '/');
            if (order.carriesOrder(parameters.get(i)) && !isOneOf(type, "java/util/Set", "java/util/Map")) {
                step.operand(first + i).stream()
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

    private List<Region> regions(Step step) {
        if (step.use().kind() == Use.Kind.ARRAY_READ || does(step, Effect.GIVES)) {
            return rounds.around(step.method(), step.use()).stream().toList();
        }
        if (does(step, Effect.REDUCES) || isOfOneElement(step) || step.outside().isEmpty()) {
            return List.of();
        }
        Set<Thing> arguments = new LinkedHashSet<>();
        step.operands().forEach(arguments::addAll);
        return rounds.regions(arguments);
    }

    /** A function that is put in does not run for each element, nor does one that is asked for a single key. */
    private boolean isOfOneElement(Step step) {
        return does(step, Effect.ADDS) || does(step, Effect.GETS_VALUE);
    }

    private boolean showsByItself(Step step) {
        return step.use().kind() == Use.Kind.ARRAY_READ
                || isRecorded(step.use())
                || does(step, Effect.SHOWS)
                || does(step, Effect.GIVES)
                || (does(step, Effect.REDUCES) && reducesRoughly(step))
                || (does(step, Effect.COLLECTS)
                        && step.operand(1).stream()
                                .anyMatch(collector -> natures.of(collector).joins()));
    }

    private boolean reducesRoughly(Step step) {
        return step.operands().stream()
                .flatMap(Set::stream)
                .filter(reached::isLambda)
                .flatMap(function -> reached.body(function).stream())
                .anyMatch(body -> body.member().isMethod()
                        && ROUGH_NUMBERS.contains(body.member().returnType()));
    }

    private boolean does(Step step, Effect effect) {
        return step.outside()
                .filter(member -> order.effects(member).contains(effect))
                .isPresent();
    }

    private void report(Step step, Collection<Thing> unordered) {
        List<Thing> sources = new ArrayList<>(unordered);
        sources.sort(Comparator.comparing((Thing thing) -> !differs(thing))
                .thenComparing(thing -> source(thing).fullText()));
        Rule rule = rules.rule(differs(sources.get(0)) ? "DET-ORDER-01" : "DET-ORDER-02");
        sinks.add(new Sink(step.method(), step.use().line(), source(sources.get(0)), rule));
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
