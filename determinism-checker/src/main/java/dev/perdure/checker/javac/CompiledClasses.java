package dev.perdure.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import dev.perdure.checker.bytecode.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** The classes that a compilation wrote and those it can see, read as the compiler reads them. */
final class CompiledClasses implements ClassFiles {
    private final ProcessingEnvironment environment;
    private final ModulePath modulePath;
    private final Map<String, CompilationUnitTree> written = new LinkedHashMap<>();

    CompiledClasses(ProcessingEnvironment environment) {
        this.environment = environment;
        this.modulePath = new ModulePath(environment.getElementUtils());
    }

    void addWritten(String internalName, CompilationUnitTree source) {
        written.put(internalName, source);
    }

    /** Internal names, in the order in which they were written. */
    Set<String> written() {
        return written.keySet();
    }

    /** The source of a class, if this compilation wrote the class. */
    Optional<CompilationUnitTree> source(String internalName) {
        return Optional.ofNullable(written.get(internalName));
    }

    @Override
    public Optional<byte[]> find(String internalName) {
        return outputFile(internalName)
                .flatMap(CompiledClasses::read)
                .or(() -> fileBesideSource(internalName).flatMap(CompiledClasses::read))
                .or(() -> locate(StandardLocation.CLASS_PATH, internalName).flatMap(CompiledClasses::read))
                .or(() -> modulePath.find(internalName));
    }

    /** Deletes the class files that come from the given sources. Returns those that could not be deleted. */
    List<URI> deleteWrittenFrom(Set<CompilationUnitTree> sources) {
        return written.entrySet().stream()
                .filter(entry -> sources.contains(entry.getValue()))
                .flatMap(entry -> writtenFile(entry.getKey()).stream())
                .filter(file -> !delete(file))
                .toList();
    }

    Set<CompilationUnitTree> sources() {
        return Set.copyOf(written.values());
    }

    private Optional<URI> writtenFile(String internalName) {
        return outputFile(internalName)
                .map(FileObject::toUri)
                .or(() -> fileBesideSource(internalName).map(Path::toUri));
    }

    /**
     * The file in the output directory. Without such a directory javac names one that has nothing to do with the
     * package.
     */
    private Optional<FileObject> outputFile(String internalName) {
        return locate(StandardLocation.CLASS_OUTPUT, internalName)
                .filter(file -> file.toUri().getPath().endsWith("/" + internalName + ".class"));
    }

    /** Where javac writes a class when it has no output directory. */
    private Optional<Path> fileBesideSource(String internalName) {
        return source(internalName)
                .map(source -> source.getSourceFile().toUri())
                .filter(CompiledClasses::isFile)
                .map(source -> Path.of(source).resolveSibling(fileName(internalName)));
    }

    private Optional<FileObject> locate(Location location, String internalName) {
        String packageName = internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
        try {
            return Optional.of(environment
                    .getFiler()
                    .getResource(location, packageName.replace('/', '.'), fileName(internalName)));
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static boolean delete(URI file) {
        try {
            return !isFile(file) || Files.deleteIfExists(Path.of(file)) || Files.notExists(Path.of(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFile(URI uri) {
        return "file".equals(uri.getScheme());
    }

    private static String fileName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1) + ".class";
    }
}
