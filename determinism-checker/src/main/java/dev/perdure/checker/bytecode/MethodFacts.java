package dev.perdure.checker.bytecode;

import java.util.List;
import org.objectweb.asm.Opcodes;

/** A method as its class file declares it, and what its code does. Not thread-safe. */
public final class MethodFacts {
    private final MemberRef ref;
    private final int access;
    private final Code code;

    MethodFacts(MemberRef ref, int access, Code code) {
        this.ref = ref;
        this.access = access;
        this.code = code;
    }

    /**
     * A functional object.
     *
     * @param type internal name of its interface
     * @param descriptor of the interface's one method, type arguments filled in
     * @param body the method that it runs
     */
    public record Lambda(String type, String descriptor, MemberRef body) {}

    public MemberRef ref() {
        return ref;
    }

    /** What the code does, in its order. It is read when first asked for. */
    public List<Use> uses() {
        return code.uses();
    }

    /** The functional objects it makes; their bodies are among the uses too. */
    public List<Lambda> lambdas() {
        return code.lambdas();
    }

    public boolean isAbstract() {
        return has(Opcodes.ACC_ABSTRACT);
    }

    public boolean isStatic() {
        return has(Opcodes.ACC_STATIC);
    }

    public boolean isNative() {
        return has(Opcodes.ACC_NATIVE);
    }

    public boolean isPrivate() {
        return has(Opcodes.ACC_PRIVATE);
    }

    /** Whether the code of its package alone may call and replace it. */
    public boolean isPackagePrivate() {
        return !has(Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED | Opcodes.ACC_PUBLIC);
    }

    public boolean isPublic() {
        return has(Opcodes.ACC_PUBLIC);
    }

    public boolean isSynchronized() {
        return has(Opcodes.ACC_SYNCHRONIZED);
    }

    /** Whether the source has no such method: bridges, bodies of lambdas. */
    public boolean isSynthetic() {
        return has(Opcodes.ACC_SYNTHETIC);
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
