package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reflection with constant names, as in {@code Class.forName("shop.Prices").getMethod("quote")}, is as good as a call. */
final class Reflection {
    private static final String CLASS = "java/lang/Class";
    private static final Set<String> OWNERS =
            Set.of(CLASS, "java/lang/ClassLoader", "java/lang/invoke/MethodHandles$Lookup");
    private static final Set<String> TYPES = Set.of("findClass", "forName", "loadClass");
    private static final Set<String> CONSTRUCTORS =
            Set.of("findConstructor", "getConstructor", "getDeclaredConstructor", "newInstance");
    private static final Set<String> METHODS =
            Set.of("findSpecial", "findStatic", "findVirtual", "getDeclaredMethod", "getMethod");
    private static final Set<String> FIELDS =
            Set.of("findStaticGetter", "findStaticSetter", "findStaticVarHandle", "getDeclaredField", "getField");

    private final TypeHierarchy types;

    Reflection(TypeHierarchy types) {
        this.types = types;
    }

    /** Whether code is looked up by a name of which it cannot be told what it is. */
    boolean isOpen(Use use) {
        MemberRef member = use.member();
        return OWNERS.contains(member.owner())
                && (TYPES.contains(member.name()) || METHODS.contains(member.name()))
                && constants(name(use)).isEmpty();
    }

    /** What the member or type that a use looks up would do there; nothing if that is not known. */
    List<Use> leadsTo(MethodFacts user, Use use) {
        MemberRef member = use.member();
        if (!OWNERS.contains(member.owner())) {
            return List.of();
        }
        if (TYPES.contains(member.name())) {
            return constants(name(use)).stream()
                    .flatMap(type -> initialiser(type, use).stream())
                    .toList();
        }
        return type(user, use)
                .flatMap(type -> CONSTRUCTORS.contains(member.name()) ? construction(type, use) : named(type, use))
                .toList();
    }

    private Stream<Use> named(ClassFacts type, Use use) {
        Set<String> names = constants(name(use));
        if (FIELDS.contains(use.member().name())) {
            return names.stream()
                    .filter(type.fields()::containsKey)
                    .filter(type::isStatic)
                    .map(field -> led(Use.Kind.STATIC_READ, new MemberRef(type.name(), field, ""), use));
        }
        return METHODS.contains(use.member().name())
                ? types.supertypes(type.name()).stream()
                        .flatMap(name -> types.find(name).stream())
                        .flatMap(facts -> facts.methods().values().stream())
                        .filter(method -> names.contains(method.ref().name()))
                        .map(method -> led(
                                method.isStatic() ? Use.Kind.STATIC_CALL : Use.Kind.VIRTUAL_CALL, method.ref(), use))
                : Stream.of();
    }

    private static Stream<Use> construction(ClassFacts type, Use use) {
        return Stream.concat(
                Stream.of(led(Use.Kind.INSTANTIATION, MemberRef.type(type.name()), use)),
                type.methods().values().stream()
                        .map(MethodFacts::ref)
                        .filter(MemberRef::isConstructor)
                        .map(constructor -> led(Use.Kind.EXACT_CALL, constructor, use)));
    }

    private Optional<Use> initialiser(String type, Use use) {
        MemberRef initialiser = MemberRef.staticInitialiser(type.replace('.', '/'));
        return types.resolve(initialiser.owner(), initialiser.signature())
                .filter(method -> !types.isPlatform(method.ref().owner()))
                .map(method -> led(Use.Kind.STATIC_CALL, method.ref(), use));
    }

    private static Use led(Use.Kind kind, MemberRef member, Use use) {
        return new Use(kind, member, use.line());
    }

    /** The classes that something is looked up in: by a literal, or by their names. */
    private Stream<ClassFacts> type(MethodFacts user, Use use) {
        return operand(use, "java.lang.Class", use.member().owner().equals(CLASS)).stream()
                .flatMap(origin -> origin instanceof Origin.Made made ? namedAt(user, made).stream() : constant(origin))
                .map(name -> name.replace('.', '/'))
                .flatMap(name -> types.find(name).stream());
    }

    private static Set<String> namedAt(MethodFacts user, Origin.Made made) {
        return user.uses().stream()
                .filter(use -> use.at() == made.at()
                        && OWNERS.contains(use.member().owner())
                        && TYPES.contains(use.member().name()))
                .flatMap(use -> constants(name(use)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Origin> name(Use use) {
        return operand(use, "java.lang.String", false);
    }

    /** The receiver, or the first argument of that type. */
    private static Set<Origin> operand(Use use, String type, boolean isReceiver) {
        int receivers = use.kind() == Use.Kind.STATIC_CALL ? 0 : 1;
        int index = isReceiver ? 0 : receivers + use.member().parameterTypes().indexOf(type);
        return index >= (isReceiver ? 0 : receivers) && index < use.operands().size()
                ? use.operands().get(index)
                : Set.of();
    }

    /** The texts, if all are constants. */
    private static Set<String> constants(Collection<Origin> origins) {
        Set<String> texts = origins.stream().flatMap(Reflection::constant).collect(Collectors.toSet());
        return texts.size() == origins.size() ? texts : Set.of();
    }

    private static Stream<String> constant(Origin origin) {
        return origin instanceof Origin.Constant constant ? Stream.of(constant.text()) : Stream.of();
    }
}
