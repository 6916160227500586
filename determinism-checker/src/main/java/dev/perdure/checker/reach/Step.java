package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A use of a reached method, with the things that it takes.
 *
 * @param outside what it calls, if that is not looked into
 */
record Step(MemberRef method, Use use, Optional<MemberRef> outside, List<Set<Thing>> operands) {
    boolean isStatic() {
        return use.kind() == Use.Kind.STATIC_CALL;
    }

    Set<Thing> operand(int operand) {
        return operand < operands.size() ? operands.get(operand) : Set.of();
    }

    /** The receiver; nothing for a static method. */
    Set<Thing> receiver() {
        return isStatic() ? Set.of() : operand(0);
    }

    Set<Thing> argument(int parameter) {
        return operand(position(parameter));
    }

    /** The operand that a parameter of the called method is. */
    int position(int parameter) {
        return parameter + (isStatic() ? 0 : 1);
    }
}
