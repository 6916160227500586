package dev.perdure.it.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The last calls of a run, and what else happened between them; written out only if someone asks. */
final class Trace {
    private static final int KEPT = 400;
    private static final double NANOS = 1e9;

    private final Deque<Line> last = new ArrayDeque<>();
    private final Optional<Consumer<String>> reader;

    /**
     * @param reader is given every line at once
     */
    Trace(Optional<Consumer<String>> reader) {
        this.reader = reader;
    }

    private record Line(long nanos, String who, String what, Object details, Object outcome) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%10.4f %-28s %s%s -> %s", nanos / NANOS, who, what, details, outcome);
        }
    }

    void add(long nanos, String who, String what, Object details, Object outcome) {
        Line line = new Line(nanos, who, what, details, outcome);
        reader.ifPresent(each -> each.accept(line.toString()));
        last.add(line);
        if (last.size() > KEPT) {
            last.remove();
        }
    }

    @Override
    public String toString() {
        return last.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
