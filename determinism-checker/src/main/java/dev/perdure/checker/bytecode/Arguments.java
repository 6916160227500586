package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.ControlFlow.Kind;
import java.util.List;

/** Finds the calls that functional objects are made for: the next that takes one of the type, in straight code. */
final class Arguments {
    private Arguments() {}

    static void giveLambdas(List<Instruction> instructions) {
        for (int i = 0; i < instructions.size(); i++) {
            Instruction lambda = instructions.get(i);
            if (lambda.kind() == Kind.LAMBDA) {
                String parameter = "L" + lambda.member().orElseThrow().owner() + ";";
                giveToNext(lambda, parameter, instructions.subList(i + 1, instructions.size()));
            }
        }
    }

    private static void giveToNext(Instruction lambda, String parameter, List<Instruction> following) {
        for (Instruction candidate : following) {
            if (candidate.leavesStraightCode()) {
                return;
            }
            if (candidate.isCall() && parameters(candidate).contains(parameter)) {
                lambda.moveGivenTo(candidate);
                return;
            }
        }
    }

    private static String parameters(Instruction call) {
        String descriptor = call.member().orElseThrow().descriptor();
        return descriptor.substring(0, descriptor.indexOf(')'));
    }
}
