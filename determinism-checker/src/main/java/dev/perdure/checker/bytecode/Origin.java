package dev.perdure.checker.bytecode;

/** Where a value may come from, as far as one method tells. */
public sealed interface Origin {
    /** What the method is given: 0 is the receiver of an instance method, otherwise the first argument. */
    record Parameter(int index) implements Origin {}

    /** What an instruction leaves behind: the {@link Use} at this place says what it is. */
    record Made(int at) implements Origin {}

    /** The exception that a handler catches, by the place where the handler begins. */
    record Caught(int at) implements Origin {}

    /** A text, or a {@code Class} as its internal name. */
    record Constant(String text, boolean isClass) implements Origin {}

    /** A small number, or 1 for {@code true} and 0 for {@code false}. */
    record Number(int value) implements Origin {}
}
