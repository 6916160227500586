package dev.perdure.checker.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which instructions of a method made the values that each instruction takes. What is moved, cast, converted or boxed is
 * the same value. A parameter is the instruction -1, -2 and so on, the receiver first.
 */
final class ValueSources {
    private final Map<Integer, List<Set<Integer>>> operands = new HashMap<>();

    private ValueSources(MethodNode method, Interpreter interpreter) {
        Map<AbstractInsnNode, Integer> numbers = new HashMap<>(interpreter.parameters);
        for (int i = 0; i < method.instructions.size(); i++) {
            numbers.put(method.instructions.get(i), i);
        }
        interpreter.taken.forEach((instruction, values) -> operands.put(
                numbers.get(instruction),
                values.stream().map(value -> numbers(value, numbers)).toList()));
    }

    /** Empty for code that the JVM would refuse. */
    static Optional<ValueSources> of(String owner, MethodNode method) {
        Interpreter interpreter = new Interpreter();
        try {
            new Analyzer<>(interpreter).analyze(owner, method);
            return Optional.of(new ValueSources(method, interpreter));
        } catch (AnalyzerException e) {
            return Optional.empty();
        }
    }

    /** What an instruction takes, one set for each operand. */
    List<Set<Integer>> operands(int instruction) {
        return operands.getOrDefault(instruction, List.of());
    }

    private static Set<Integer> numbers(SourceValue value, Map<AbstractInsnNode, Integer> numbers) {
        Set<Integer> found = new HashSet<>();
        value.insns.forEach(instruction -> found.add(numbers.get(instruction)));
        return Set.copyOf(found);
    }

    private static final class Interpreter extends SourceInterpreter {
        private static final Pattern BOX = Pattern.compile("java/lang/(Boolean|Character|Byte|Short|Integer|Long|Float"
                + "|Double)\\.(valueOf\\([BCDFIJSZ]\\)|\\w+Value\\(\\)).*");

        private final Map<AbstractInsnNode, Integer> parameters = new HashMap<>();
        private final Map<AbstractInsnNode, List<? extends SourceValue>> taken = new HashMap<>();

        Interpreter() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
            VarInsnNode parameter = new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local);
            parameters.put(parameter, -1 - parameters.size());
            return new SourceValue(type.getSize(), parameter);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            taken.put(instruction, List.of(value));
            int opcode = instruction.getOpcode();
            SourceValue result = super.unaryOperation(instruction, value);
            boolean converts = opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
            return converts || opcode == Opcodes.CHECKCAST
                    ? new SourceValue(result == null ? value.getSize() : result.getSize(), value.insns)
                    : result;
        }

        @Override
        public SourceValue binaryOperation(AbstractInsnNode instruction, SourceValue left, SourceValue right) {
            taken.put(instruction, List.of(left, right));
            return super.binaryOperation(instruction, left, right);
        }

        @Override
        public SourceValue ternaryOperation(
                AbstractInsnNode instruction, SourceValue first, SourceValue second, SourceValue third) {
            taken.put(instruction, List.of(first, second, third));
            return super.ternaryOperation(instruction, first, second, third);
        }

        @Override
        public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
            taken.put(instruction, List.copyOf(values));
            SourceValue result = super.naryOperation(instruction, values);
            return instruction instanceof MethodInsnNode call
                            && BOX.matcher(call.owner + "." + call.name + call.desc)
                                    .matches()
                    ? new SourceValue(result.getSize(), values.get(0).insns)
                    : result;
        }
    }
}
