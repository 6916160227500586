package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.Use.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What an {@code invokedynamic} instruction uses: lambdas, concatenated texts, the methods of records. */
final class DynamicUses {
    private static final int BODY_ARGUMENT = 1;
    private static final int DESCRIPTOR_ARGUMENT = 2;

    private final UseReader uses;
    private final InvokeDynamicInsnNode instruction;
    private final int at;

    DynamicUses(UseReader uses, InvokeDynamicInsnNode instruction, int at) {
        this.uses = uses;
        this.instruction = instruction;
        this.at = at;
    }

    void read() {
        Constants constants = new Constants(uses);
        Stream<Object> arguments = Stream.of(instruction.bsmArgs);
        if (isMadeBy("java/lang/invoke/LambdaMetafactory")
                && instruction.bsmArgs[BODY_ARGUMENT] instanceof Handle body) {
            constants.handle(body, lambda(body));
            arguments = arguments.filter(argument -> argument != body);
        } else if (isMadeBy("java/lang/invoke/StringConcatFactory")) {
            concatenation();
        } else if (isMadeBy("java/lang/runtime/ObjectMethods")) {
            components();
        }
        constants.handle(instruction.bsm, List.of());
        arguments.forEach(constants::read);
    }

    private boolean isMadeBy(String factory) {
        return instruction.bsm.getOwner().equals(factory);
    }

    /** Returns what it captures, which is what its body takes first. */
    private List<Set<Origin>> lambda(Handle body) {
        String type = Type.getReturnType(instruction.desc).getInternalName();
        List<Set<Origin>> captured = uses.operands(at, Type.getArgumentTypes(instruction.desc).length);
        uses.add(Kind.LAMBDA, MemberRef.type(type), at, captured);
        String descriptor = instruction.bsmArgs[DESCRIPTOR_ARGUMENT].toString();
        uses.add(new MethodFacts.Lambda(type, descriptor, Constants.member(body)));
        return captured;
    }

    private void concatenation() {
        Type[] parts = Type.getArgumentTypes(instruction.desc);
        List<Set<Origin>> operands = uses.operands(at, parts.length);
        for (int i = 0; i < parts.length; i++) {
            text(parts[i], operands.isEmpty() ? List.of() : List.of(operands.get(i)));
        }
    }

    /** A record's method reads its fields by handles. */
    private void components() {
        for (Object argument : instruction.bsmArgs) {
            if (argument instanceof Handle component) {
                uses.addBeside(Kind.FIELD_READ, Constants.member(component), List.of());
                if (instruction.name.equals("toString")) {
                    text(Type.getType(component.getDesc()), List.of());
                }
            }
        }
    }

    private void text(Type type, List<Set<Origin>> operand) {
        if (type.getSort() >= Type.ARRAY) {
            uses.addBeside(
                    Kind.VIRTUAL_CALL,
                    new MemberRef(type.getInternalName(), "toString", "()Ljava/lang/String;"),
                    operand);
        }
    }
}
