package dev.perdure.checker.bytecode;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types by name and how they relate. Class files are read when first asked for and kept. Of the JDK's classes only the
 * declarations are read, never the code. Not thread-safe.
 */
public final class TypeHierarchy {
    private static final String OBJECT = "java/lang/Object";

    private final ClassFiles classPath;
    private final ClassFiles platform = new PlatformClasses();
    private final Map<String, Optional<ClassFacts>> types = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Set<String> platformTypes = new LinkedHashSet<>();

    public TypeHierarchy(ClassFiles classPath) {
        this.classPath = classPath;
    }

    /**
     * The facts of a type; of {@code Object} for an array. Empty if there is no class file.
     *
     * @throws UnreadableClassException if there is one that cannot be read
     */
    public Optional<ClassFacts> find(String name) {
        if (name.startsWith("[")) {
            return find(OBJECT);
        }
        Optional<ClassFacts> known = types.get(name);
        if (known == null) {
            known = load(name);
            types.put(name, known);
        }
        return known;
    }

    /** Whether the type and all it extends or implements can be looked at. */
    public boolean isReadable(String name) {
        try {
            return firstMissing(name).isEmpty();
        } catch (UnreadableClassException e) {
            return false;
        }
    }

    /** Whether the type belongs to the JDK. */
    public boolean isPlatform(String name) {
        return name.startsWith("[") || (find(name).isPresent() && platformTypes.contains(name));
    }

    /** The type itself and all it extends or implements, superclasses before interfaces, nearest first. */
    public Set<String> supertypes(String name) {
        Set<String> known = supertypes.get(name);
        if (known == null) {
            known = collectSupertypes(name);
            supertypes.put(name, known);
        }
        return known;
    }

    public boolean isSubtype(String type, String supertype) {
        return supertypes(type).contains(supertype);
    }

    /** The first of the type and its supertypes that has no class file. */
    public Optional<String> firstMissing(String name) {
        return supertypes(name).stream()
                .filter(type -> !type.startsWith("[") && find(type).isEmpty())
                .findFirst();
    }

    /**
     * The method that a call of {@code signature} on exactly this type runs: its own, inherited, or a default method.
     */
    public Optional<MethodFacts> resolve(String type, String signature) {
        Optional<String> next = Optional.of(type);
        while (next.isPresent()) {
            Optional<ClassFacts> facts = next.flatMap(this::find);
            Optional<MethodFacts> declared = facts.map(f -> f.methods().get(signature));
            if (declared.isPresent()) {
                return declared;
            }
            next = facts.flatMap(ClassFacts::superName);
        }
        return resolveInInterfaces(type, signature);
    }

    /** The method that a call of a member runs on an object of exactly this type. */
    public Optional<MethodFacts> select(String type, MemberRef called) {
        Optional<MethodFacts> declared =
                resolve(called.owner(), called.signature()).filter(MethodFacts::isPackagePrivate);
        return declared.isEmpty()
                ? resolve(type, called.signature())
                : supertypes(type).stream()
                        .filter(supertype -> packageOf(supertype)
                                .equals(packageOf(declared.get().ref().owner())))
                        .flatMap(supertype -> find(supertype).stream())
                        .flatMap(facts -> Optional.ofNullable(facts.methods().get(called.signature())).stream())
                        .findFirst();
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('/') + 1);
    }

    /** The type that declares a field which code names through {@code type}. */
    public String fieldOwner(String type, String field) {
        return supertypes(type).stream()
                .filter(t -> find(t).filter(f -> f.fields().containsKey(field)).isPresent())
                .findFirst()
                .orElse(type);
    }

    /** The concrete classes among {@code candidates} that are subtypes of {@code type}. */
    public List<String> concreteSubtypes(String type, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> isSubtype(candidate, type))
                .filter(candidate ->
                        find(candidate).filter(ClassFacts::isConcrete).isPresent())
                .toList();
    }

    private Optional<MethodFacts> resolveInInterfaces(String type, String signature) {
        List<MethodFacts> candidates = supertypes(type).stream()
                .flatMap(t -> find(t).stream())
                .filter(ClassFacts::isInterface)
                .flatMap(t -> Optional.ofNullable(t.methods().get(signature)).stream())
                .filter(method -> !method.isStatic() && !method.isPrivate())
                .toList();
        return candidates.stream()
                .filter(method -> !method.isAbstract() && isMostSpecific(method, candidates))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private boolean isMostSpecific(MethodFacts method, List<MethodFacts> candidates) {
        String owner = method.ref().owner();
        return candidates.stream()
                .map(other -> other.ref().owner())
                .noneMatch(other -> !other.equals(owner) && isSubtype(other, owner));
    }

    private Set<String> collectSupertypes(String name) {
        Set<String> found = new LinkedHashSet<>();
        for (Optional<String> type = Optional.of(name); type.isPresent(); ) {
            found.add(type.get());
            type = type.flatMap(this::find).flatMap(ClassFacts::superName);
        }
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            find(open.remove()).stream()
                    .flatMap(facts -> facts.interfaces().stream())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private Optional<ClassFacts> load(String name) {
        if (!name.startsWith("java/")) {
            Optional<byte[]> bytes = classPath.find(name);
            if (bytes.isPresent()) {
                return bytes.map(b -> FactReader.read(name, b));
            }
        }
        Optional<ClassFacts> facts = platform.find(name).map(b -> FactReader.readDeclarations(name, b));
        facts.ifPresent(f -> platformTypes.add(name));
        return facts;
    }
}
