package dev.perdure.checker.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What instances in flight rely on, as it was when the file was written: {@code perdure.lock}, which is committed and
 * lies beside the module's build file.
 *
 * @param orchestrators by their stored names
 */
public record LockFile(SortedMap<String, Section> orchestrators) {
    /** Of a file that is not there yet. */
    public static final LockFile EMPTY = new LockFile(new TreeMap<>());

    static final String FORMAT = "perdure.lock 1";

    private static final String HEAD = """
            # In which order orchestrators make durable calls. Instances in flight rely on it: commit this file.
            # A build compares with it and never writes it; the checker does, with --lock and --update-lock.
            """;

    /**
     * What is known of one orchestrator.
     *
     * @param contract names and types that others use; kept as it is
     * @param shapes of its versions
     */
    public record Section(List<String> contract, List<Shape> shapes) {}

    /**
     * Reads a lock file.
     *
     * @throws LockFileException if it cannot be read, naming the line that is damaged and what to do
     */
    public static LockFile read(Path file) {
        try {
            return LockParser.parse(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw LockFileException.unreadable(file, e);
        }
    }

    /**
     * Writes it whole.
     *
     * @throws LockFileException if that fails
     */
    public void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw LockFileException.unwritable(file, e);
        }
    }

    /** The same, but for the shapes: of all orchestrators, these. A shape that is known keeps its version. */
    LockFile withShapes(Collection<Shape> shapes) {
        SortedMap<String, Section> updated = new TreeMap<>();
        for (Shape shape : shapes) {
            Section known = section(shape.orchestrator());
            Section section = updated.computeIfAbsent(
                    shape.orchestrator(), name -> new Section(known.contract(), new ArrayList<>()));
            section.shapes()
                    .add(known.shapes().stream()
                            .filter(locked -> locked.lines().equals(shape.lines()))
                            .map(locked -> shape.withVersion(locked.version()))
                            .findFirst()
                            .orElse(shape));
        }
        updated.values()
                .forEach(section -> section.shapes()
                        .sort(Comparator.comparing(Shape::version).thenComparing(Shape::implementation)));
        return new LockFile(updated);
    }

    Section section(String orchestrator) {
        return orchestrators.getOrDefault(orchestrator, new Section(List.of(), List.of()));
    }

    /** As the file has it: the same for the same content. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD).append(FORMAT).append('\n');
        orchestrators.forEach((name, section) -> {
            text.append("\norchestrator ").append(name).append('\n');
            if (!section.contract().isEmpty()) {
                text.append("  contract\n");
                section.contract()
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
            for (Shape shape : section.shapes()) {
                text.append("  shape ").append(shape.implementation());
                text.append(shape.version().isEmpty() ? "" : " version " + shape.version())
                        .append('\n');
                shape.lines().forEach(line -> text.append("    ").append(line).append('\n'));
            }
        });
        return text.toString();
    }
}
