package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells entities from each other, as far as one method says which they are. */
final class LockedEntities {
    private final List<Use> uses;
    private final Map<Integer, Use> made = new HashMap<>();

    LockedEntities(List<Use> uses) {
        this.uses = uses;
        uses.stream().filter(use -> use.at() >= 0).forEach(use -> made.put(use.at(), use));
    }

    /**
     * An entity.
     *
     * @param proxy internal name of the proxy's class
     * @param key its key, if that is a constant
     */
    private record Entity(String proxy, Optional<String> key) {
        boolean surelyDiffersFrom(Entity other) {
            return !proxy.equals(other.proxy) || (key.isPresent() && other.key.isPresent() && !key.equals(other.key));
        }
    }

    /** Whether the call is one of an entity that the lock certainly does not hold. */
    boolean isSurelyUnlocked(Use call, Use lock) {
        List<Set<Origin>> locked = locked(lock);
        Optional<Entity> called = call.operands().isEmpty()
                ? Optional.empty()
                : entity(call.operands().get(0));
        return called.isPresent()
                && !locked.isEmpty()
                && locked.stream()
                        .allMatch(origins -> entity(origins)
                                .filter(called.get()::surelyDiffersFrom)
                                .isPresent());
    }

    /** What is in the array that the lock takes; nothing if that is not made here. */
    private List<Set<Origin>> locked(Use lock) {
        if (lock.operands().size() < 2) {
            return List.of();
        }
        Set<Origin> array = lock.operands().get(1);
        return uses.stream()
                .filter(use -> use.kind() == Use.Kind.ARRAY_WRITE
                        && use.operands().size() == 3
                        && use.operands().get(0).equals(array))
                .map(use -> use.operands().get(2))
                .toList();
    }

    private Optional<Entity> entity(Set<Origin> origins) {
        if (origins.size() != 1 || !(origins.iterator().next() instanceof Origin.Made by)) {
            return Optional.empty();
        }
        return Optional.ofNullable(made.get(by.at())).flatMap(this::entity);
    }

    private Optional<Entity> entity(Use maker) {
        return switch (maker.kind()) {
            case INSTANTIATION -> Optional.of(new Entity(maker.member().owner(), key(maker)));
            case FIELD_READ, STATIC_READ -> Optional.of(new Entity(fieldType(maker.member()), Optional.empty()));
            case VIRTUAL_CALL ->
                isView(maker.member()) && !maker.operands().isEmpty()
                        ? entity(maker.operands().get(0))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether the call only says how to call: {@code stock.async()}. */
    private static boolean isView(MemberRef called) {
        return called.returnType().startsWith(called.ownerName() + "$");
    }

    private static String fieldType(MemberRef field) {
        String descriptor = field.descriptor();
        return descriptor.substring(1, Math.max(1, descriptor.length() - 1));
    }

    private Optional<String> key(Use maker) {
        Origin object = new Origin.Made(maker.at());
        return uses.stream()
                .filter(use -> use.member().isConstructor()
                        && !use.operands().isEmpty()
                        && use.operands().get(0).contains(object))
                .findFirst()
                .flatMap(constructor -> constructor.constant(2));
    }
}
