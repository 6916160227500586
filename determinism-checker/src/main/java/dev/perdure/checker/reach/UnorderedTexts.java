package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.RuleSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds texts of collections that have no order, or of what holds such collections. */
final class UnorderedTexts {
    /** A text of an object is part of one that is put together, which is part of another. */
    private static final int TEXTS_WITHIN_TEXTS = 3;

    private final TypeHierarchy types;
    private final RuleSet rules;
    private final Reached reached;
    private final Natures natures;
    private final Identity identity;
    private final Texts texts;

    UnorderedTexts(TypeHierarchy types, RuleSet rules, Reached reached, Natures natures, Identity identity) {
        this.types = types;
        this.rules = rules;
        this.reached = reached;
        this.natures = natures;
        this.identity = identity;
        this.texts = new Texts(types);
    }

    /** What a use makes a text of that has no order, unless loggers alone get the text. */
    Set<Thing> shown(Step step) {
        Set<Thing> found = new LinkedHashSet<>();
        if (makesText(step)) {
            step.operands().forEach(operand -> collect(operand, found, new HashSet<>()));
        }
        return found.isEmpty() || isLogged(step) ? Set.of() : found;
    }

    private boolean makesText(Step step) {
        return step.outside().filter(member -> types.isPlatform(member.owner())).isPresent()
                && (Texts.isToString(step.use().member())
                        || texts.madeBy(step.use()).isPresent());
    }

    private void collect(Set<Thing> things, Set<Thing> found, Set<Thing> seen) {
        for (Thing thing : natures.meant(things)) {
            if (seen.add(thing)) {
                found.addAll(natures.unordered(Set.of(thing)));
                collect(natures.of(thing).contents(), found, seen);
                collect(reached.elements(thing), found, seen);
                if (thing.isKnown()) {
                    identity.components(thing, "toString()Ljava/lang/String;")
                            .forEach(field -> collect(identity.held(field), found, seen));
                }
            }
        }
    }

    /** Whether loggers alone get the text that the instruction makes. */
    boolean isLogged(Step step) {
        return isLogged(step.method(), step.use().instruction(), TEXTS_WITHIN_TEXTS);
    }

    private boolean isLogged(MemberRef method, int instruction, int depth) {
        Origin text = new Origin.Made(instruction);
        List<Use> takers = reached.uses(method).stream()
                .filter(taker -> taker.operands().stream().anyMatch(operand -> operand.contains(text)))
                .toList();
        return !takers.isEmpty()
                && takers.stream()
                        .allMatch(taker -> isLogger(taker.member().owner())
                                || (taker.at() < 0 && depth > 0 && isLogged(method, taker.instruction(), depth - 1)));
    }

    private boolean isLogger(String type) {
        return rules.isTrusted(MemberRef.type(type)) && !type.startsWith("dev/perdure/");
    }
}
