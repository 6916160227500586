package dev.perdure.checker.bytecode;

import java.util.Optional;

/**
 * One thing the code of a method does with a member.
 *
 * @param line the source line, or 0 when the class file has no line numbers
 * @param format for the call of a method with a format and arguments: the format, if it is a constant
 */
public record Use(Kind kind, MemberRef member, int line, Optional<String> format) {
    public Use(Kind kind, MemberRef member, int line) {
        this(kind, member, line, Optional.empty());
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
        /** Reads or writes a static field. */
        STATIC_FIELD
    }
}
