package dev.perdure.checker.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds sources where Maven and Gradle projects have them, beside the directory of classes. Not thread-safe. */
public final class SourceFiles implements SourcePaths {
    private static final List<String> ROOTS =
            List.of("src/main/java", "src/main/kotlin", "src/test/java", "src/test/kotlin", "src");
    private static final int LEVELS = 5;

    private final List<Path> roots;
    private final Map<String, Optional<String>> known = new LinkedHashMap<>();

    /** @param classes directories and jars; jars have no sources */
    public SourceFiles(List<Path> classes) {
        this.roots = classes.stream()
                .filter(Files::isDirectory)
                .flatMap(SourceFiles::projects)
                .flatMap(project -> ROOTS.stream().map(project::resolve))
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    @Override
    public Optional<String> find(Hop hop) {
        return SourcePaths.inPackage(hop).flatMap(path -> known.computeIfAbsent(path, this::locate));
    }

    private Optional<String> locate(String path) {
        return roots.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .map(SourceFiles::shown)
                .findFirst();
    }

    private static Stream<Path> projects(Path classes) {
        return Stream.iterate(classes.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .limit(LEVELS);
    }

    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = file.startsWith(here) ? here.relativize(file) : file;
        return shown.toString().replace(File.separatorChar, '/');
    }
}
