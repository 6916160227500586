package dev.perdure.checker.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing the code of a method does with a member.
 *
 * @param line the source line, or 0 when the class file has no line numbers
 * @param at the instruction: {@link Origin.Made} of it is what the use leaves behind; negative if that is nothing
 * @param operands where the values come from that it takes, the receiver first; empty if that is not known
 */
public record Use(Kind kind, MemberRef member, int line, int at, List<Set<Origin>> operands) {
    /** For what leaves nothing behind and of whose operands nothing is known. */
    public Use(Kind kind, MemberRef member, int line) {
        this(kind, member, line, -1, List.of());
    }

    /** What leaves nothing behind, or nothing that can be told from what else the instruction leaves behind. */
    static Use beside(Kind kind, MemberRef member, int line, int instruction, List<Set<Origin>> operands) {
        return new Use(kind, member, line, -2 - instruction, operands);
    }

    /** The instruction that it is part of; negative if that is not known. */
    public int instruction() {
        return at >= -1 ? at : -2 - at;
    }

    /** The operand, if it is a constant text. */
    public Optional<String> constant(int operand) {
        return operand >= 0
                        && operand < operands.size()
                        && operands.get(operand).size() == 1
                ? operands.get(operand).stream()
                        .filter(Origin.Constant.class::isInstance)
                        .map(origin -> ((Origin.Constant) origin).text())
                        .findFirst()
                : Optional.empty();
    }

    /** For the call of a method with a format and arguments: the format, if it is a constant. */
    public Optional<String> format() {
        return member.descriptor().contains("[Ljava/lang/Object;)") ? constant(operands.size() - 2) : Optional.empty();
    }

    /** Whether the last operand is the constant {@code false}, or 0. */
    public boolean isLastZero() {
        return !operands.isEmpty() && operands.get(operands.size() - 1).equals(Set.of(new Origin.Number(0)));
    }

    /** Whether it calls a method or touches a field, as opposed to what it does with a type or with values alone. */
    public boolean isOfMember() {
        return !member.name().isEmpty() && kind.compareTo(Kind.FIELD_WRITE) <= 0;
    }

    public enum Kind {
        /** Calls a static method, or makes a reference to one. */
        STATIC_CALL,
        /** Calls exactly this method: a constructor, a super method, a private method, the body of a lambda. */
        EXACT_CALL,
        /** Calls whichever method the receiver's class has for this one, or makes a reference to it. */
        VIRTUAL_CALL,
        /** Makes an instance; the member is the class. The constructor's call is a use of its own. */
        INSTANTIATION,
        /** Makes a functional object; the member is its interface. The body's call is a use of its own. */
        LAMBDA,
        /** Reads a static field. */
        STATIC_READ,
        /** Writes a static field. */
        STATIC_WRITE,
        /** Reads a field of the object that is operand 0. */
        FIELD_READ,
        /** Writes operand 1 into a field of the object that is operand 0. */
        FIELD_WRITE,
        /** Makes an array; the member is its type. Operand 0 is its length if that is none. */
        ARRAY,
        /** Reads an element of the array that is operand 0. */
        ARRAY_READ,
        /** Writes operand 2 into the array that is operand 0. */
        ARRAY_WRITE,
        /** Returns operand 0; the member is the method itself. */
        RETURN,
        /** Locks the object that is operand 0. */
        MONITOR
    }
}
