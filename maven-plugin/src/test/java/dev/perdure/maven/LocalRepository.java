package dev.perdure.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A local repository that has what this build's has, and the modules of this build as they are now. This build's own is
 * not written to: what it has is linked, and the links go when this is closed.
 */
final class LocalRepository implements AutoCloseable {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private final Path directory;

    private LocalRepository(Path directory) {
        this.directory = directory;
    }

    static LocalRepository at(Path directory) throws IOException, URISyntaxException {
        Path jspecify = placeOf(org.jspecify.annotations.Nullable.class);
        Path original = jspecify.resolve("../../../../..").normalize();
        link(original, directory, "dev");
        if (Files.isDirectory(original.resolve("dev"))) {
            link(original.resolve("dev"), directory.resolve("dev"), "perdure");
        }
        return new LocalRepository(directory);
    }

    Path directory() {
        return directory;
    }

    LocalRepository with(String artifact, Path pom) throws IOException {
        Path folder = directory.resolve("dev/perdure").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Files.copy(pom, folder.resolve(artifact + "-" + VERSION + ".pom"));
        return this;
    }

    LocalRepository with(String artifact, Path pom, Class<?> inside) throws IOException, URISyntaxException {
        with(artifact, pom);
        Path classes = placeOf(inside);
        Path jar = directory
                .resolve("dev/perdure")
                .resolve(artifact)
                .resolve(VERSION)
                .resolve(artifact + "-" + VERSION + ".jar");
        if (Files.isDirectory(classes)) {
            pack(classes, jar);
        } else {
            Files.copy(classes, jar);
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        for (Path folder : List.of(directory, directory.resolve("dev"))) {
            try (Stream<Path> children = Files.list(folder)) {
                for (Path child : children.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(child);
                }
            }
        }
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void link(Path from, Path to, String except) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                if (!child.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(child.getFileName()), child);
                }
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            List<Path> entries = files.filter(Files::isRegularFile).sorted().toList();
            for (Path entry : entries) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
                out.closeEntry();
            }
        }
    }
}
