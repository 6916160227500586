package dev.perdure.checker.bytecode;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A method as its class file declares it, and what its code does, in the order of the code.
 *
 * @param lambdas the functional objects it makes; their bodies are among the uses too
 */
public record MethodFacts(MemberRef ref, int access, List<Use> uses, List<Lambda> lambdas) {
    /**
     * A functional object.
     *
     * @param type internal name of its interface
     * @param descriptor of the interface's one method, type arguments filled in
     * @param body the method that it runs
     */
    public record Lambda(String type, String descriptor, MemberRef body) {}

    public boolean isAbstract() {
        return has(Opcodes.ACC_ABSTRACT);
    }

    public boolean isStatic() {
        return has(Opcodes.ACC_STATIC);
    }

    public boolean isPrivate() {
        return has(Opcodes.ACC_PRIVATE);
    }

    /** Whether the compiler made it only to pass a call on: no person wrote it or looks for it. */
    public boolean isBridge() {
        return has(Opcodes.ACC_BRIDGE);
    }

    /** Whether a subclass may replace it. */
    public boolean isOverridable() {
        return !isStatic() && !isPrivate() && !has(Opcodes.ACC_FINAL) && !ref.isConstructor();
    }

    private boolean has(int flag) {
        return (access & flag) != 0;
    }
}
