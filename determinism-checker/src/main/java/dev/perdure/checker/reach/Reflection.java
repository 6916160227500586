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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reflection with constant names, as in {@code Class.forName("shop.Prices").getMethod("quote")}, is as good as a call. */
final class Reflection {
    private static final String CLASS = "java/lang/Class";
    private static final String CLASS_NAME = "java.lang.Class";
    private static final String ENUM = "java/lang/Enum";
    private static final String BIND = "bind";
    private static final Set<String> OWNERS =
            Set.of(CLASS, "java/lang/ClassLoader", "java/lang/invoke/MethodHandles$Lookup");
    private static final Set<String> TYPES = Set.of("findClass", "forName", "loadClass");
    private static final Set<String> CONSTRUCTORS =
            Set.of("findConstructor", "getConstructor", "getDeclaredConstructor", "newInstance");
    private static final Set<String> METHODS =
            Set.of(BIND, "findSpecial", "findStatic", "findVirtual", "getDeclaredMethod", "getMethod");
    private static final Set<String> FIELDS =
            Set.of("findStaticGetter", "findStaticSetter", "findStaticVarHandle", "getDeclaredField", "getField");

    private final TypeHierarchy types;
    private final Flows flows;

    Reflection(TypeHierarchy types, Flows flows) {
        this.types = types;
        this.flows = flows;
    }

    /** The classes that a call returns: by their names, of an object, or the one it is called on. */
    Set<Thing> classes(MemberRef user, Use use) {
        MemberRef member = use.member();
        if (OWNERS.contains(member.owner()) && TYPES.contains(member.name())) {
            return constants(name(use)).stream()
                    .map(name -> Thing.classOf(name.replace('.', '/')))
                    .collect(Collectors.toSet());
        }
        Set<Thing> receivers = flows.operand(user, use, 0);
        if (member.signature().equals("getClass()Ljava/lang/Class;")) {
            return receivers.stream()
                    .filter(Thing::isKnown)
                    .map(thing -> Thing.classOf(thing.type()))
                    .collect(Collectors.toSet());
        }
        return member.owner().equals(CLASS) && member.name().equals("asSubclass")
                ? receivers.stream().filter(Thing::isClass).collect(Collectors.toSet())
                : Set.of();
    }

    /** The enums inside that a call is given as classes: what gives their constants initialises them. */
    private Stream<String> enums(MemberRef user, Use use) {
        return IntStream.range(0, use.operands().size())
                .boxed()
                .flatMap(i -> flows.operand(user, use, i).stream())
                .filter(Thing::isClass)
                .map(Thing::representedType)
                .filter(type -> types.find(type)
                        .flatMap(ClassFacts::superName)
                        .filter(ENUM::equals)
                        .isPresent());
    }

    /** Whether code is looked up by a name of which it cannot be told what it is. */
    boolean isOpen(Use use) {
        MemberRef member = use.member();
        return OWNERS.contains(member.owner())
                && (TYPES.contains(member.name()) || METHODS.contains(member.name()))
                && constants(name(use)).isEmpty();
    }

    /** What a use does with the classes and names that it is given; nothing if that is not known. */
    List<Use> leadsTo(MemberRef user, Use use) {
        return Stream.concat(enums(user, use).flatMap(type -> initialiser(type, use).stream()), lookedUp(user, use))
                .toList();
    }

    private Stream<Use> lookedUp(MemberRef user, Use use) {
        MemberRef member = use.member();
        if (!OWNERS.contains(member.owner())) {
            return Stream.of();
        }
        return TYPES.contains(member.name())
                ? constants(name(use)).stream().flatMap(type -> initialiser(type, use).stream())
                : type(user, use)
                        .flatMap(type ->
                                CONSTRUCTORS.contains(member.name()) ? construction(type, use) : named(type, use));
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
        if (!type.isConcrete()) {
            return Stream.of();
        }
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

    /** The classes that something is looked up in. */
    private Stream<ClassFacts> type(MemberRef user, Use use) {
        boolean binds = use.member().name().equals(BIND);
        return operandAt(
                        use,
                        binds ? "java.lang.Object" : CLASS_NAME,
                        use.member().owner().equals(CLASS))
                .stream()
                .flatMap(at -> flows.operand(user, use, at).stream())
                .filter(thing -> binds ? thing.isKnown() : thing.isClass())
                .map(thing -> binds ? thing.type() : thing.representedType())
                .flatMap(name -> types.find(name).stream());
    }

    private static Set<Origin> name(Use use) {
        return operandAt(use, "java.lang.String", false)
                .map(use.operands()::get)
                .orElse(Set.of());
    }

    /** The receiver, or the first argument of that type. */
    private static Optional<Integer> operandAt(Use use, String type, boolean isReceiver) {
        int receivers = use.kind() == Use.Kind.STATIC_CALL ? 0 : 1;
        int index = isReceiver ? 0 : receivers + use.member().parameterTypes().indexOf(type);
        return index >= (isReceiver ? 0 : receivers) && index < use.operands().size()
                ? Optional.of(index)
                : Optional.empty();
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
