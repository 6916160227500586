package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.Loops;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.rule.OrderKnowledge;
import dev.perdure.checker.rule.OrderKnowledge.Effect;
import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of the order of elements, for any type: what is said of a type holds for its subtypes. Not thread-safe. */
public final class OrderTypes {
    private static final String ARRAY = "[]";

    private final TypeHierarchy types;
    private final Loops loops;
    private final OrderKnowledge knowledge = OrderKnowledge.builtIn();
    private final Map<String, Boolean> carriers = new HashMap<>();
    private final Map<String, Optional<Keeping>> keepings = new HashMap<>();
    private final Map<MemberRef, Set<Effect>> effects = new HashMap<>();

    public OrderTypes(TypeHierarchy types, Loops loops) {
        this.types = types;
        this.loops = loops;
    }

    Loops loops() {
        return loops;
    }

    boolean carriesOrder(String binaryName) {
        return carriers.computeIfAbsent(
                binaryName,
                name -> name.endsWith(ARRAY)
                        || supertypes(name).anyMatch(type -> knowledge.carriesOrder(type.replace('/', '.'))));
    }

    /** What a type does with the order in which it is filled; empty if nothing is said. */
    Optional<Keeping> keeping(String binaryName) {
        return keepings.computeIfAbsent(
                binaryName,
                name -> name.endsWith(ARRAY)
                        ? Optional.empty()
                        : supertypes(name)
                                .flatMap(type -> knowledge.keeping(type.replace('/', '.')).stream())
                                .findFirst());
    }

    /** What a method outside does. */
    Set<Effect> effects(MemberRef method) {
        return effects.computeIfAbsent(method, key -> {
            Set<Effect> all = EnumSet.noneOf(Effect.class);
            meant(key).forEach(type -> all.addAll(knowledge.effects(key.in(type))));
            return all;
        });
    }

    /** The types whose methods it may be: a static method overrides none. */
    private Collection<String> meant(MemberRef method) {
        return types.resolve(method.owner(), method.signature())
                .filter(MethodFacts::isStatic)
                .<Collection<String>>map(found -> Set.of(found.ref().owner()))
                .orElseGet(() -> types.supertypes(method.owner()));
    }

    private Stream<String> supertypes(String binaryName) {
        String name = binaryName.replace('.', '/');
        return types.isReadable(name) ? types.supertypes(name).stream() : Stream.empty();
    }
}
