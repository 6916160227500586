package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.List;

/**
 * An orchestrator, a factory of one, or methods of a class that were asked for by name.
 *
 * @param type internal name of the class that the engine makes an instance of; of the interface, if a lambda implements
 *     it
 * @param writtenIn internal name of the class whose source has its code: the type itself, or what contains the lambda
 * @param methods what the engine calls: the entry methods first, then constructors, then the static initialiser
 * @param hasInstance whether there is an instance of the type when the methods run
 */
public record EntryPoint(String type, String writtenIn, List<MemberRef> methods, boolean hasInstance) {
    /** Without constructors and the static initialiser. */
    public List<MemberRef> entryMethods() {
        return methods.stream()
                .filter(method -> !method.isConstructor() && !method.isStaticInitialiser())
                .toList();
    }
}
