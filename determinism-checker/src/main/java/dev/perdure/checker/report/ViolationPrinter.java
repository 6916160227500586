package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a violation: id and fact, the chain of calls with places that a terminal makes clickable, the remedy. */
public final class ViolationPrinter {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    private ViolationPrinter() {}

    public static String print(Violation violation) {
        StringBuilder text = new StringBuilder()
                .append("[%s] %s %s.%n"
                        .formatted(
                                violation.rule().id(),
                                violation.sink().fullText(),
                                violation.rule().why()));
        List<String> hops =
                violation.path().stream().map(ViolationPrinter::print).toList();
        text.append("    ").append(hops.get(0)).append(System.lineSeparator());
        text.append("      -> ");
        hops.stream().skip(1).forEach(hop -> text.append(hop).append(" -> "));
        text.append(violation.sink().shortText()).append(System.lineSeparator());
        if (!violation.alsoReachedFrom().isEmpty()) {
            text.append(violation.alsoReachedFrom().stream()
                            .map(ViolationPrinter::method)
                            .collect(Collectors.joining(", ", "    Also reached from ", "")))
                    .append(System.lineSeparator());
        }
        return text.append("  ").append(violation.rule().remedy()).toString();
    }

    private static String print(Hop hop) {
        return method(hop.method())
                + hop.sourceFile()
                        .map(file -> "(" + file + (hop.line() == 0 ? "" : ":" + hop.line()) + ")")
                        .orElse("");
    }

    /** As a stack trace names it, but for lambdas, which are shown as part of the method they are written in. */
    private static String method(MemberRef method) {
        Matcher lambda = LAMBDA.matcher(method.name());
        String name = lambda.matches() ? sourceName(lambda.group(1)) + ".lambda" : method.name();
        return method.ownerSimpleName() + "." + name;
    }

    private static String sourceName(String name) {
        return switch (name) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> name;
        };
    }
}
