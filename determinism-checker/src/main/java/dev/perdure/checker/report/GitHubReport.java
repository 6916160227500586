package dev.perdure.checker.report;

import java.util.List;
import java.util.stream.Collectors;

/** Commands of GitHub Actions that put each violation beside the line in the source that leads to it. */
public final class GitHubReport {
    private GitHubReport() {}

    /** One line for each violation; empty if there is none. */
    public static String of(List<Violation> violations, SourcePaths sources) {
        Cut<Violation> cut = Cut.of(violations, violation -> command(violation, sources));
        String note = cut.note().isEmpty() ? "" : "::warning::" + cut.note() + "\n";
        return cut.texts().stream()
                        .collect(Collectors.joining("\n", "", cut.texts().isEmpty() ? "" : "\n"))
                + note;
    }

    private static String command(Violation violation, SourcePaths sources) {
        Hop place = lastInSources(violation, sources);
        String file =
                sources.best(place).map(path -> "file=" + property(path) + ",").orElse("");
        String line = place.line() > 0 && !file.isEmpty() ? "line=" + place.line() + "," : "";
        return "::%s %s%stitle=%s::%s"
                .formatted(
                        violation.rule().isError() ? "error" : "warning",
                        file,
                        line,
                        property(violation.rule().id()),
                        data(ViolationPrinter.print(violation).replace(System.lineSeparator(), "\n")));
    }

    /** A place in a library would be shown nowhere: then the line that calls the library is. */
    private static Hop lastInSources(Violation violation, SourcePaths sources) {
        List<Hop> known = violation.path().stream()
                .filter(hop -> sources.find(hop).isPresent())
                .toList();
        List<Hop> hops = known.isEmpty() ? violation.path() : known;
        return hops.get(hops.size() - 1);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
