package dev.perdure.checker.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For a person: each place once, with the shortest way to it, and how many there are. */
public final class TextReport {
    private TextReport() {}

    public static String of(List<Violation> violations) {
        Cut<Violation> cut = Cut.of(violations, TextReport::text);
        return Stream.concat(cut.texts().stream(), Stream.of(cut.note()))
                .filter(text -> !text.isEmpty())
                .map(text -> text + System.lineSeparator())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String text(Violation violation) {
        return (violation.rule().isError() ? "" : "warning: ") + ViolationPrinter.print(violation);
    }
}
