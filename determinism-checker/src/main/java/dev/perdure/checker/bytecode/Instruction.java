package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.ControlFlow.Body;
import dev.perdure.checker.bytecode.ControlFlow.Handler;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.ControlFlow.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Label;

/** One instruction while its method is being read, when it is not known yet where labels lie. */
final class Instruction {
    private Kind kind;
    private final int line;
    private Optional<MemberRef> member = Optional.empty();
    private final List<Body> given = new ArrayList<>();
    private final List<Label> targets = new ArrayList<>();
    private boolean fallsThrough = true;
    private boolean keepsValue;
    private Optional<String> text = Optional.empty();
    private Optional<Boolean> jumpsWhen = Optional.empty();
    private Optional<Boolean> constant = Optional.empty();
    private Optional<Integer> variable = Optional.empty();

    Instruction(Kind kind, int line) {
        this.kind = kind;
        this.line = line;
    }

    void refersTo(MemberRef member) {
        this.member = Optional.of(member);
    }

    void gives(Body body) {
        given.add(body);
    }

    void goesTo(Label target) {
        targets.add(target);
    }

    void endsHere() {
        fallsThrough = false;
    }

    void loads(String text) {
        this.text = Optional.of(text);
    }

    void loads(boolean constant) {
        this.constant = Optional.of(constant);
    }

    void loadsVariable(int number) {
        this.variable = Optional.of(number);
    }

    /** What it branches on is always the same. */
    void decide(boolean value) {
        jumpsWhen.ifPresent(when -> {
            if (when == value) {
                fallsThrough = false;
            } else {
                targets.clear();
            }
        });
    }

    Optional<Boolean> constant() {
        return constant;
    }

    Optional<Integer> variable() {
        return variable;
    }

    /** The value made last goes into a variable or field. */
    void keepsValue() {
        keepsValue = true;
    }

    void tests(boolean jumpsWhen) {
        this.jumpsWhen = Optional.of(jumpsWhen);
    }

    Kind kind() {
        return kind;
    }

    Optional<MemberRef> member() {
        return member;
    }

    boolean isCall() {
        return kind == Kind.EXACT_CALL || kind == Kind.VIRTUAL_CALL;
    }

    /** Whether the values on the stack may not be what the instructions before have put there. */
    boolean leavesStraightCode() {
        return keepsValue || !fallsThrough || !targets.isEmpty();
    }

    /** Leaves the functional object that this makes to the call that gets it. */
    void moveGivenTo(Instruction call) {
        call.given.addAll(given);
        given.clear();
        kind = Kind.PLAIN;
    }

    Point point(int position, List<Instruction> all, Map<Label, Integer> positions, List<Handler> handlers) {
        List<Integer> next = Stream.concat(
                        fallsThrough && position + 1 < all.size() ? Stream.of(position + 1) : Stream.empty(),
                        targets.stream().map(positions::get))
                .distinct()
                .toList();
        Optional<Test> test = isCall() && position + 1 < all.size()
                ? all.get(position + 1).test(position + 1, positions)
                : Optional.empty();
        Optional<String> argument = isCall() && position > 0 ? all.get(position - 1).text : Optional.empty();
        return new Point(kind, line, member, List.copyOf(given), argument, next, test, handlers);
    }

    private Optional<Test> test(int position, Map<Label, Integer> positions) {
        return jumpsWhen.map(when -> {
            int target = Objects.requireNonNull(positions.get(targets.get(0)));
            return when ? new Test(target, position + 1) : new Test(position + 1, target);
        });
    }
}
