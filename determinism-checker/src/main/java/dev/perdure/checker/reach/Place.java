package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;

/** What holds objects between one instruction and another. A field is one place for all objects that have it. */
sealed interface Place {
    /** What a method is given: 0 is the receiver of an instance method, otherwise the first argument. */
    record Parameter(MemberRef method, int index) implements Place {}

    /** What a method returns. */
    record Returned(MemberRef method) implements Place {}

    /** What an instruction of a method leaves behind. */
    record Made(MemberRef method, int at) implements Place {}

    /** A field, static or not. */
    record Field(MemberRef field) implements Place {}

    /** The elements of an array. */
    record Elements(Thing array) implements Place {}
}
