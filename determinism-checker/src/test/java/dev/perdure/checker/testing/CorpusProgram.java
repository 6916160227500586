package dev.perdure.checker.testing;

import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One source file of the corpus, with what an expert finds in it. {@code // EXPECT DET-TIME-01} ends a line with an
 * error, {@code // WARN} one with a warning. {@code // ANY} marks several lines of which at least one has the finding,
 * {@code // MAY} one where a finding is right and not required. An id may be that of a family, {@code DET-ORDER};
 * several ids on a line are separated by spaces, alternatives by {@code |}.
 *
 * @param name its place in the corpus, {@code time/ClockInField}
 * @param runs whether its output tells the verdict: it differs between two JVMs if, and only if, something is expected
 */
public record CorpusProgram(String name, Path source, String packageName, List<Expected> expected, boolean runs) {
    private static final Pattern MARK = Pattern.compile("// (EXPECT|WARN|ANY|MAY) ([A-Z0-9 |-]+)$");
    private static final String RUNS = "// RUN";

    /** One of the ids at one place. */
    public record Expected(int line, String mark, List<String> ids) {
        /** An error does where a warning is expected. */
        private boolean isOf(Found found) {
            return line == found.line()
                    && (found.isError() || !mark.equals("EXPECT"))
                    && ids.stream()
                            .anyMatch(id -> found.id().equals(id) || found.id().startsWith(id + "-"));
        }

        private boolean isRequired() {
            return mark.equals("EXPECT") || mark.equals("WARN");
        }

        private boolean isOneOfSeveral() {
            return mark.equals("ANY");
        }
    }

    /** What the checker says about one place. */
    private record Found(int line, String id, boolean isError) {}

    /** @param corpus the directory of the corpus */
    public static CorpusProgram read(Path corpus, Path source) throws IOException {
        String file = corpus.relativize(source).toString().replace('\\', '/');
        List<String> lines = Files.readAllLines(source);
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.find()) {
                for (String ids : mark.group(2).split(" ")) {
                    expected.add(new Expected(i + 1, mark.group(1), Arrays.asList(ids.split("\\|"))));
                }
            }
        }
        return new CorpusProgram(
                file.substring(0, file.length() - ".java".length()),
                source,
                lines.get(0).replace("package ", "").replace(";", ""),
                List.copyOf(expected),
                lines.contains(RUNS));
    }

    /** Whether an expert finds nothing in it. */
    public boolean isGood() {
        return expected.stream().noneMatch(one -> one.isRequired() || one.isOneOfSeveral());
    }

    /** The binary name of the orchestrator. */
    public String mainClass() {
        return packageName + "." + name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether the class, given by its internal name, is one of the program's. */
    public boolean contains(String className) {
        return className.startsWith(packageName.replace('.', '/') + "/");
    }

    /**
     * How the violations differ from what is expected; empty if they do not.
     *
     * @param inSources internal names of the classes whose sources are in the compilation
     */
    public List<String> differences(List<Violation> violations, Set<String> inSources) {
        List<Found> found = violations.stream()
                .map(violation -> found(violation, inSources))
                .distinct()
                .toList();
        List<String> differences = new ArrayList<>();
        expected.stream()
                .filter(Expected::isRequired)
                .filter(one -> found.stream().noneMatch(one::isOf))
                .forEach(one -> differences.add(name + ".java:" + one.line() + " lacks " + one.ids()));
        List<Expected> several =
                expected.stream().filter(Expected::isOneOfSeveral).toList();
        if (!several.isEmpty()
                && several.stream().noneMatch(one -> found.stream().anyMatch(one::isOf))) {
            differences.add(name + ".java lacks any " + several.get(0).ids());
        }
        found.stream()
                .filter(one -> expected.stream().noneMatch(wanted -> wanted.isOf(one)))
                .forEach(one -> differences.add(name + ".java:" + one.line() + " has " + one.id()));
        return differences;
    }

    private static Found found(Violation violation, Set<String> inSources) {
        List<Hop> path = violation.path().stream()
                .filter(hop -> inSources.contains(hop.method().owner()))
                .toList();
        return new Found(
                path.get(path.size() - 1).line(),
                violation.rule().id(),
                violation.rule().isError());
    }
}
