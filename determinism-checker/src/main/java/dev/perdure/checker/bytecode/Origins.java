package dev.perdure.checker.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Where the values come from that the instructions of one method take from the operand stack. */
final class Origins {
    private final MethodNode method;
    private final List<AbstractInsnNode> parameters;
    private final Frame<SourceValue>[] frames;

    private Origins(MethodNode method, List<AbstractInsnNode> parameters, Frame<SourceValue>[] frames) {
        this.method = method;
        this.parameters = parameters;
        this.frames = frames;
    }

    /** Empty for code that no compiler makes and the JVM would refuse. */
    static Optional<Origins> of(String owner, MethodNode method) {
        Interpreter interpreter = new Interpreter();
        try {
            Frame<SourceValue>[] frames = new Analyzer<>(interpreter).analyze(owner, method);
            return Optional.of(new Origins(method, interpreter.parameters, frames));
        } catch (AnalyzerException e) {
            return Optional.empty();
        }
    }

    boolean isReached(int instruction) {
        return frames[instruction] != null;
    }

    /** The origins of the topmost values that an instruction finds, the deepest first. */
    List<Set<Origin>> operands(int instruction, int count) {
        Frame<SourceValue> frame = frames[instruction];
        List<Set<Origin>> operands = new ArrayList<>();
        for (int i = frame.getStackSize() - count; i < frame.getStackSize(); i++) {
            operands.add(origins(frame.getStack(i)));
        }
        return List.copyOf(operands);
    }

    private Set<Origin> origins(SourceValue value) {
        Set<Origin> origins = new LinkedHashSet<>();
        value.insns.forEach(instruction -> origin(instruction).ifPresent(origins::add));
        return Set.copyOf(origins);
    }

    private Optional<Origin> origin(AbstractInsnNode instruction) {
        int parameter = parameters.indexOf(instruction);
        if (parameter >= 0) {
            return Optional.of(new Origin.Parameter(parameter));
        }
        if (instruction instanceof LdcInsnNode load) {
            return constant(load.cst);
        }
        if (instruction instanceof LabelNode handler) {
            return Optional.of(new Origin.Caught(method.instructions.indexOf(handler)));
        }
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return Optional.of(new Origin.Number(opcode - Opcodes.ICONST_0));
        }
        return opcode == Opcodes.ACONST_NULL
                ? Optional.empty()
                : Optional.of(new Origin.Made(method.instructions.indexOf(instruction)));
    }

    private static Optional<Origin> constant(Object value) {
        if (value instanceof String text) {
            return Optional.of(new Origin.Constant(text, false));
        }
        return value instanceof Type type && type.getSort() == Type.OBJECT
                ? Optional.of(new Origin.Constant(type.getInternalName(), true))
                : Optional.empty();
    }

    /** Knows for each value the instructions that made it. What is moved or cast is the same value. */
    private static final class Interpreter extends SourceInterpreter {
        private final List<AbstractInsnNode> parameters = new ArrayList<>();

        Interpreter() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
            VarInsnNode parameter = new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local);
            parameters.add(parameter);
            return new SourceValue(type.getSize(), parameter);
        }

        @Override
        public SourceValue newExceptionValue(
                TryCatchBlockNode block, Frame<SourceValue> handlerFrame, Type exceptionType) {
            return new SourceValue(1, block.handler);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }
    }
}
