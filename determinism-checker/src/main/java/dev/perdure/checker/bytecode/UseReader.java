package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.Use.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Notes what the code of one method uses. Lambdas and method references are uses where they are made. */
final class UseReader {
    private final MethodNode method;
    private final MemberRef ref;
    private final Optional<Origins> origins;
    private final List<Use> uses = new ArrayList<>();
    private final List<MethodFacts.Lambda> lambdas = new ArrayList<>();
    private int line;
    private int instruction;

    UseReader(String owner, MethodNode method) {
        this.method = method;
        this.ref = new MemberRef(owner, method.name, method.desc);
        this.origins = Origins.of(owner, method);
        for (int at = 0; at < method.instructions.size(); at++) {
            AbstractInsnNode instruction = method.instructions.get(at);
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (isReached(at)) {
                this.instruction = at;
                read(instruction, at);
            }
        }
    }

    List<Use> uses() {
        return List.copyOf(uses);
    }

    List<MethodFacts.Lambda> lambdas() {
        return List.copyOf(lambdas);
    }

    private boolean isReached(int at) {
        return origins.filter(known -> !known.isReached(at)).isEmpty();
    }

    private void read(AbstractInsnNode instruction, int at) {
        if (instruction instanceof MethodInsnNode call) {
            add(kind(call), new MemberRef(call.owner, call.name, call.desc), at, arguments(call));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            new DynamicUses(this, dynamic, at).read();
        } else if (instruction instanceof FieldInsnNode field) {
            field(field, at);
        } else if (instruction instanceof TypeInsnNode type) {
            type(type, at);
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            add(Kind.ARRAY, MemberRef.type(array.desc), at, 0);
        } else if (instruction instanceof LdcInsnNode load) {
            new Constants(this).read(load.cst);
        } else {
            plain(instruction.getOpcode(), at);
        }
    }

    private static Kind kind(MethodInsnNode call) {
        return switch (call.getOpcode()) {
            case Opcodes.INVOKESTATIC -> Kind.STATIC_CALL;
            case Opcodes.INVOKESPECIAL -> Kind.EXACT_CALL;
            default -> Kind.VIRTUAL_CALL;
        };
    }

    private static int arguments(MethodInsnNode call) {
        int receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        return receiver + Type.getArgumentTypes(call.desc).length;
    }

    private void field(FieldInsnNode field, int at) {
        MemberRef member = new MemberRef(field.owner, field.name, field.desc);
        switch (field.getOpcode()) {
            case Opcodes.GETSTATIC -> add(Kind.STATIC_READ, member, at, 0);
            case Opcodes.PUTSTATIC -> add(Kind.STATIC_WRITE, member, at, 1);
            case Opcodes.GETFIELD -> add(Kind.FIELD_READ, member, at, 1);
            default -> add(Kind.FIELD_WRITE, member, at, 2);
        }
    }

    private void type(TypeInsnNode type, int at) {
        if (type.getOpcode() == Opcodes.NEW) {
            add(Kind.INSTANTIATION, MemberRef.type(type.desc), at, 0);
        } else if (type.getOpcode() == Opcodes.ANEWARRAY) {
            String array = "[" + Type.getObjectType(type.desc).getDescriptor();
            add(Kind.ARRAY, MemberRef.type(array), at, length(at));
        }
    }

    private List<Set<Origin>> length(int array) {
        boolean isEmpty = method.instructions.get(array - 1).getOpcode() == Opcodes.ICONST_0;
        return isEmpty ? List.of(Set.of(new Origin.Number(0))) : List.of();
    }

    private void plain(int opcode, int at) {
        switch (opcode) {
            case Opcodes.AALOAD -> add(Kind.ARRAY_READ, ref, at, 2);
            case Opcodes.AASTORE,
                    Opcodes.IASTORE,
                    Opcodes.LASTORE,
                    Opcodes.DASTORE,
                    Opcodes.FASTORE,
                    Opcodes.BASTORE,
                    Opcodes.CASTORE,
                    Opcodes.SASTORE -> add(Kind.ARRAY_WRITE, ref, at, 3);
            case Opcodes.NEWARRAY -> add(Kind.ARRAY, MemberRef.type("[I"), at, length(at));
            case Opcodes.ARETURN, Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.DRETURN, Opcodes.FRETURN ->
                add(Kind.RETURN, ref, at, 1);
            case Opcodes.MONITORENTER -> add(Kind.MONITOR, ref, at, 1);
            default -> {
                // Moves and computes; labels and frames.
            }
        }
    }

    /** The topmost operands that an instruction finds. */
    List<Set<Origin>> operands(int at, int count) {
        return origins.map(known -> known.operands(at, count)).orElse(List.of());
    }

    void add(Kind kind, MemberRef member, int at, int operands) {
        add(kind, member, at, operands(at, operands));
    }

    void add(Kind kind, MemberRef member, int at, List<Set<Origin>> operands) {
        uses.add(new Use(kind, member, line, at, operands));
    }

    /** What leaves no object behind, or none that can be told from what the same instruction leaves behind. */
    void addBeside(Kind kind, MemberRef member, List<Set<Origin>> operands) {
        uses.add(Use.beside(kind, member, line, instruction, operands));
    }

    void add(MethodFacts.Lambda lambda) {
        lambdas.add(lambda);
    }
}
