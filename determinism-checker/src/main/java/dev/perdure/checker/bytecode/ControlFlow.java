package dev.perdure.checker.bytecode;

import java.util.List;
import java.util.Optional;

/**
 * The code of one method as a graph of its instructions, in the order of the class file. The first is where it begins.
 */
public record ControlFlow(List<Point> points) {
    /** A method without code. */
    static final ControlFlow NONE = new ControlFlow(List.of());

    /**
     * One instruction.
     *
     * @param line the source line, or 0 when the class file has no line numbers
     * @param member what it calls, makes or throws; empty unless {@link Kind} says so
     * @param given for a call: the functional objects that are made for it, in its argument list
     * @param text for a call: the constant text that is its last argument
     * @param next where control goes if nothing is thrown
     * @param test for a call whose answer the next instruction branches on: where to
     * @param handlers what catches its exceptions, innermost first
     */
    public record Point(
            Kind kind,
            int line,
            Optional<MemberRef> member,
            List<Body> given,
            Optional<String> text,
            List<Integer> next,
            Optional<Test> test,
            List<Handler> handlers) {}

    public enum Kind {
        PLAIN,
        /** Of exactly the member: static, a constructor, a super method. */
        EXACT_CALL,
        /** Of whichever method the receiver's class has for the member. */
        VIRTUAL_CALL,
        /** Makes an instance of the member, a type. */
        INSTANTIATION,
        /** Makes a functional object that is in {@code given}, and not in an argument list. */
        LAMBDA,
        RETURN,
        /** Throws an exception of the member, a type: {@code Throwable} if it cannot be told which. */
        THROW
    }

    /** The code that a functional object runs. */
    public record Body(MemberRef method, boolean virtual) {}

    public record Test(int whenTrue, int whenFalse) {}

    /**
     * Catches exceptions.
     *
     * @param type internal name; empty for all, as compilers write it for {@code finally}
     * @param target the point where it begins
     * @param from the first point that it guards
     */
    public record Handler(Optional<String> type, int target, int from) {}
}
