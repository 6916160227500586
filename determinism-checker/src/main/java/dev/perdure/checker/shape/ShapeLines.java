package dev.perdure.checker.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines being written. Places are numbered at the end, those alone that are gone to, in their order. */
final class ShapeLines {
    private static final String INDENT = "  ";
    private static final String OPEN = "{";
    private static final String CLOSE = "}";

    private enum Kind {
        CALL,
        MARK,
        JUMP
    }

    private record Line(Kind kind, int indent, String text, int state) {}

    private final List<Line> lines = new ArrayList<>();

    /** Returns the indent of the line after it. */
    int call(int indent, String text) {
        int shown = text.equals(CLOSE) ? Math.max(0, indent - 1) : indent;
        lines.add(new Line(Kind.CALL, shown, text, 0));
        return text.endsWith(OPEN) ? shown + 1 : shown;
    }

    /** What follows is about the state. */
    void mark(int indent, int state) {
        lines.add(new Line(Kind.MARK, indent, "", state));
    }

    void jump(int indent, int state) {
        lines.add(new Line(Kind.JUMP, indent, "", state));
    }

    List<String> toText() {
        Set<Integer> goneTo = lines.stream()
                .filter(line -> line.kind() == Kind.JUMP)
                .map(Line::state)
                .collect(Collectors.toSet());
        lines.removeIf(line -> line.kind() == Kind.MARK && !goneTo.contains(line.state()));
        Map<Integer, Integer> numbers = new HashMap<>();
        lines.stream()
                .filter(line -> line.kind() == Kind.MARK)
                .forEach(line -> numbers.put(line.state(), numbers.size() + 1));
        return lines.stream().map(line -> text(line, numbers)).toList();
    }

    private static String text(Line line, Map<Integer, Integer> numbers) {
        String text = switch (line.kind()) {
            case CALL -> line.text();
            case MARK -> numbers.get(line.state()) + ":";
            case JUMP -> "-> " + numbers.get(line.state());
        };
        return INDENT.repeat(line.indent()) + text;
    }
}
