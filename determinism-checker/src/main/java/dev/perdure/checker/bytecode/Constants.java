package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.Use.Kind;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** The members that a constant refers to: a method handle, or what a dynamic constant is made with. */
final class Constants {
    private final UseReader uses;

    Constants(UseReader uses) {
        this.uses = uses;
    }

    void read(Object value) {
        if (value instanceof Handle handle) {
            handle(handle, List.of());
        } else if (value instanceof ConstantDynamic dynamic) {
            handle(dynamic.getBootstrapMethod(), List.of());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                read(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    /** @param operands what it is known to be called with: the first of its operands, or none */
    void handle(Handle handle, List<Set<Origin>> operands) {
        MemberRef member = member(handle);
        switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> add(Kind.STATIC_CALL, member, operands);
            case Opcodes.H_INVOKESPECIAL -> add(Kind.EXACT_CALL, member, operands);
            case Opcodes.H_NEWINVOKESPECIAL -> {
                add(Kind.INSTANTIATION, MemberRef.type(member.owner()), List.of());
                add(Kind.EXACT_CALL, member, List.of());
            }
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE -> add(Kind.VIRTUAL_CALL, member, operands);
            case Opcodes.H_GETSTATIC -> add(Kind.STATIC_READ, member, operands);
            case Opcodes.H_PUTSTATIC -> add(Kind.STATIC_WRITE, member, operands);
            default -> {
                // Instance fields: read only where an instance is already at hand.
            }
        }
    }

    static MemberRef member(Handle handle) {
        return new MemberRef(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private void add(Kind kind, MemberRef member, List<Set<Origin>> operands) {
        uses.addBeside(kind, member, operands);
    }
}
