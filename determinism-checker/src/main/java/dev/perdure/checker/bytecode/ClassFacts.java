package dev.perdure.checker.bytecode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * One class file as values.
 *
 * @param name its internal name
 * @param isSealed whether it names all that extend or implement it
 * @param sourceFile the source file's name without a path, if the class file tells
 * @param annotations the annotations' internal names, of CLASS and RUNTIME retention
 * @param methods by {@link MemberRef#signature()}, in the order of the class file
 * @param fields the access flags of the fields it declares, by name
 * @param allowances of the class and its members
 */
public record ClassFacts(
        String name,
        int access,
        Optional<String> superName,
        List<String> interfaces,
        boolean isSealed,
        Optional<String> sourceFile,
        Set<String> annotations,
        Map<String, MethodFacts> methods,
        Map<String, Integer> fields,
        List<Allowance> allowances) {

    public boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    public boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    /** Whether it declares a field of that name that is final, or none. */
    public boolean isFinal(String field) {
        return has(field, Opcodes.ACC_FINAL);
    }

    /** Whether it declares a field of that name that is private, or none. */
    public boolean isPrivate(String field) {
        return has(field, Opcodes.ACC_PRIVATE);
    }

    /** Whether it declares a field of that name that is static, or none. */
    public boolean isStatic(String field) {
        return has(field, Opcodes.ACC_STATIC);
    }

    private boolean has(String field, int flag) {
        return (fields.getOrDefault(field, flag) & flag) != 0;
    }

    public boolean isRecord() {
        return superName.filter("java/lang/Record"::equals).isPresent();
    }

    /** Whether there can be instances of exactly this class. */
    public boolean isConcrete() {
        return (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0;
    }

    /** Whether it is initialised when a class that extends or implements it is (JLS 12.4.1). */
    public boolean isInitialisedWithSubtypes() {
        return !isInterface()
                || methods.values().stream().anyMatch(method -> !method.isAbstract() && !method.isStatic());
    }

    /** The types it names in {@code extends} and {@code implements}, the class first. */
    public Stream<String> directSupertypes() {
        return Stream.concat(superName.stream(), interfaces.stream());
    }
}
