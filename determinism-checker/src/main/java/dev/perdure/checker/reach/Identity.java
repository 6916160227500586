package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the objects whose hash says where they lie in memory: by themselves, or by the components of a record. */
final class Identity {
    private static final String OBJECT = "java/lang/Object";
    private static final String HASH_CODE = "hashCode()I";
    private static final Set<String> IDENTITY_HASHES = Set.of(OBJECT, "java/lang/Enum", "java/lang/Class");

    /** Interfaces whose implementations in the JDK have no texts of their own. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "java/util/Enumeration",
            "java/util/Iterator",
            "java/util/Spliterator",
            "java/util/stream/BaseStream",
            "java/util/stream/Collector");

    private final TypeHierarchy types;
    private final Flows flows;

    Identity(TypeHierarchy types, Flows flows) {
        this.types = types;
        this.flows = flows;
    }

    boolean decidesHash(Thing thing) {
        return decidesHash(thing, new HashSet<>());
    }

    private boolean decidesHash(Thing thing, Set<Thing> seen) {
        if (!thing.isKnown()
                || !seen.add(thing)
                || (!isArray(thing) && !types.isReadable(thing.type()))
                || isVague(thing)) {
            return false;
        }
        if (isArray(thing) || isFunction(thing)) {
            return true;
        }
        List<MemberRef> components = components(thing, HASH_CODE);
        return components.isEmpty()
                ? types.resolve(thing.type(), HASH_CODE)
                        .filter(method -> !isOpen(thing, method) && tells(method.ref()))
                        .isPresent()
                : components.stream().flatMap(field -> held(field).stream()).anyMatch(held -> decidesHash(held, seen));
    }

    /** Whether exactly this method tells the identity of an object. */
    boolean tells(MemberRef method) {
        return method.signature().equals(HASH_CODE)
                ? IDENTITY_HASHES.contains(method.owner())
                : Texts.isToString(method) && method.owner().equals(OBJECT);
    }

    /** Whether the text of a thing, not of what lies in it, says where it lies. */
    boolean decidesText(Thing thing) {
        if (!thing.isKnown()) {
            return false;
        }
        if (isArray(thing)) {
            return true;
        }
        if (!types.isReadable(thing.type())) {
            return false;
        }
        boolean isDeclared = thing.equals(Thing.some(thing.type()));
        return isDeclared && !types.find(thing.type()).orElseThrow().isConcrete()
                ? WITHOUT_TEXT.stream().anyMatch(type -> types.isSubtype(thing.type(), type))
                : !thing.equals(Thing.some(OBJECT))
                        && types.resolve(thing.type(), "toString()Ljava/lang/String;")
                                .map(MethodFacts::ref)
                                .filter(this::tells)
                                .isPresent();
    }

    /** The elements of an array that is only known by its type. */
    static Optional<Thing> component(Thing array) {
        String type = array.type();
        return type.endsWith("[]") ? Optional.of(Thing.some(type.substring(0, type.length() - 2))) : Optional.empty();
    }

    /** Whether a subclass decides, since the thing is only declared to be of an abstract class. */
    private boolean isOpen(Thing thing, MethodFacts method) {
        return thing.equals(Thing.some(thing.type()))
                && method.isOverridable()
                && types.find(thing.type()).filter(ClassFacts::isConcrete).isEmpty();
    }

    /** Of an interface there is no instance but a lambda, which has no hash of its own. */
    private boolean isFunction(Thing thing) {
        return thing.at() >= 0
                && types.find(thing.type()).filter(ClassFacts::isInterface).isPresent();
    }

    /** What is declared as an object, or by an interface, may be of any class. */
    private boolean isVague(Thing thing) {
        return thing.equals(Thing.some(OBJECT))
                || (!isArray(thing)
                        && !isFunction(thing)
                        && types.find(thing.type())
                                .filter(facts -> !facts.isInterface())
                                .isEmpty());
    }

    static boolean isArray(Thing thing) {
        return thing.type().startsWith("[") || thing.type().endsWith("[]");
    }

    /** The components of a record, if the compiler wrote its method. */
    List<MemberRef> components(Thing thing, String signature) {
        return Optional.of(thing.type())
                .filter(types::isReadable)
                .flatMap(types::find)
                .map(ClassFacts::methods)
                .stream()
                .flatMap(methods -> Optional.ofNullable(methods.get(signature)).stream())
                .flatMap(method -> method.uses().stream())
                .filter(use -> use.kind() == Use.Kind.FIELD_READ && use.at() < 0)
                .map(Use::member)
                .toList();
    }

    /** What a field may hold: as it is declared, if nothing is known. */
    Set<Thing> held(MemberRef field) {
        Set<Thing> held = new LinkedHashSet<>(flows.held(field, MemberRef.type(field.owner())));
        if (held.stream().noneMatch(Thing::isKnown)) {
            held.add(Thing.some(field.fieldType().replace('.', '/')));
        }
        return held;
    }
}
