package dev.perdure.checker.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Tells the constant that comes right before the array of variable arguments, while the instructions of one method pass
 * by: the format of {@code String.format("%d", n)} and of {@code "%d".formatted(n)}. Arguments may contain such calls.
 */
final class ConstantFormats {
    private Optional<String> lastConstant = Optional.empty();
    private final Deque<Optional<String>> openCalls = new ArrayDeque<>();

    void constant(Object value) {
        lastConstant = value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    void array() {
        openCalls.push(lastConstant);
        lastConstant = Optional.empty();
    }

    /** Any instruction that leaves a value other than a constant. */
    void value() {
        lastConstant = Optional.empty();
    }

    /** A statement ends: an array that no call took was none of variable arguments. */
    void store() {
        lastConstant = Optional.empty();
        openCalls.clear();
    }

    /** The format that a call gets, if it is a constant. */
    Optional<String> call(String descriptor) {
        lastConstant = Optional.empty();
        boolean takesArray = descriptor.contains("[Ljava/lang/Object;)");
        return takesArray && !openCalls.isEmpty() ? openCalls.pop() : Optional.empty();
    }
}
