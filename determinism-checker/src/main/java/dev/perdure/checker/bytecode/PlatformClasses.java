package dev.perdure.checker.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of the JDK that runs the checker. */
final class PlatformClasses implements ClassFiles {
    private final FileSystem runtimeImage = FileSystems.getFileSystem(URI.create("jrt:/"));

    @Override
    public Optional<byte[]> find(String internalName) {
        int slash = internalName.lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Path modulesOfPackage = runtimeImage.getPath(
                "/packages", internalName.substring(0, slash).replace('/', '.'));
        try {
            for (Path module : list(modulesOfPackage)) {
                Path file =
                        runtimeImage.getPath("/modules", module.getFileName().toString(), internalName + ".class");
                if (Files.exists(file)) {
                    return Optional.of(Files.readAllBytes(file));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
