package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.ControlFlow.Body;
import dev.perdure.checker.bytecode.ControlFlow.Handler;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Draws the graph of one method's instructions. */
class ControlFlowReader extends MethodVisitor {
    private static final String THROWABLE = "java/lang/Throwable";

    private record Guarded(Label start, Label end, Label handler, Optional<String> type) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Label, Integer> positions = new HashMap<>();
    private final List<Guarded> guarded = new ArrayList<>();
    private final Flags flags;
    private final Consumer<ControlFlow> result;
    private int line;

    ControlFlowReader(boolean isStatic, String descriptor, Consumer<ControlFlow> result) {
        super(Opcodes.ASM9);
        this.flags = new Flags(isStatic, descriptor);
        this.result = result;
    }

    @Override
    public void visitLabel(Label label) {
        positions.put(label, instructions.size());
        flags.label(instructions.size());
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        guarded.add(new Guarded(start, end, handler, Optional.ofNullable(type)));
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.ATHROW) {
            add(Kind.THROW, MemberRef.type(thrownType())).endsHere();
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            add(Kind.RETURN).endsHere();
        } else {
            Instruction instruction = plain();
            if (opcode == Opcodes.ICONST_0 || opcode == Opcodes.ICONST_1) {
                instruction.loads(opcode == Opcodes.ICONST_1);
            }
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        plain();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        Instruction instruction = plain();
        if (opcode == Opcodes.ILOAD) {
            instruction.loadsVariable(variable);
        } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            int position = instructions.size() - 1;
            instruction.keepsValue();
            flags.set(variable, position, instructions.get(position == 0 ? 0 : position - 1));
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            add(Kind.INSTANTIATION, MemberRef.type(type));
        } else {
            plain();
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        plain();
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
            instructions.get(instructions.size() - 1).keepsValue();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
        add(exact ? Kind.EXACT_CALL : Kind.VIRTUAL_CALL, new MemberRef(owner, name, descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory") && arguments[1] instanceof Handle body) {
            boolean virtual = body.getTag() == Opcodes.H_INVOKEVIRTUAL || body.getTag() == Opcodes.H_INVOKEINTERFACE;
            MemberRef method = new MemberRef(body.getOwner(), body.getName(), body.getDesc());
            add(Kind.LAMBDA, MemberRef.type(Type.getReturnType(descriptor).getInternalName()))
                    .gives(new Body(method, virtual));
        } else {
            plain();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        Instruction jump = plain();
        jump.goesTo(target);
        if (opcode == Opcodes.GOTO) {
            jump.endsHere();
        } else if (opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE) {
            jump.tests(opcode == Opcodes.IFNE);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        Instruction constant = plain();
        if (value instanceof String text) {
            constant.loads(text);
        }
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        plain();
        flags.change(variable);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label defaultTarget, Label... targets) {
        choice(defaultTarget, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label defaultTarget, int[] keys, Label[] targets) {
        choice(defaultTarget, targets);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        plain();
    }

    @Override
    public void visitEnd() {
        for (int i = 1; i < instructions.size(); i++) {
            flags.found(i, instructions.get(i - 1)).ifPresent(instructions.get(i)::decide);
        }
        Arguments.giveLambdas(instructions);
        List<ControlFlow.Point> points = new ArrayList<>();
        for (int i = 0; i < instructions.size(); i++) {
            int next = i + 1;
            points.add(instructions.get(i).point(i, instructions, positions, handlers(i, next)));
        }
        result.accept(new ControlFlow(List.copyOf(points)));
    }

    private List<Handler> handlers(int from, int to) {
        return guarded.stream()
                .filter(range -> position(range.start()) <= from && to <= position(range.end()))
                .map(range -> new Handler(range.type(), position(range.handler()), position(range.start())))
                .toList();
    }

    private int position(Label label) {
        return positions.getOrDefault(label, instructions.size());
    }

    private void choice(Label defaultTarget, Label... targets) {
        Instruction choice = plain();
        Stream.concat(Stream.of(defaultTarget), Stream.of(targets)).distinct().forEach(choice::goesTo);
        choice.endsHere();
    }

    /** What was made just before is thrown; anything else may be anything. */
    private String thrownType() {
        Optional<Instruction> last =
                instructions.isEmpty() ? Optional.empty() : Optional.of(instructions.get(instructions.size() - 1));
        return last.flatMap(Instruction::member)
                .filter(MemberRef::isConstructor)
                .map(MemberRef::owner)
                .orElse(THROWABLE);
    }

    private Instruction plain() {
        return add(Kind.PLAIN);
    }

    private Instruction add(Kind kind, MemberRef member) {
        Instruction instruction = add(kind);
        instruction.refersTo(member);
        return instruction;
    }

    private Instruction add(Kind kind) {
        Instruction instruction = new Instruction(kind, line);
        instructions.add(instruction);
        return instruction;
    }
}
