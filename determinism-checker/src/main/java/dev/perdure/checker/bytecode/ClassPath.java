package dev.perdure.checker.bytecode;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Directories and jars, in order. Jars are opened once, when this is made, and closed with it. Not thread-safe. */
public final class ClassPath implements ClassFiles, Closeable {
    private final List<ClassFiles> parts = new ArrayList<>();
    private final List<JarFile> jars = new ArrayList<>();

    private ClassPath() {}

    /**
     * Opens the entries of a class path. As for {@code java}, an entry that does not exist is passed over.
     *
     * @throws IOException if a file is not a jar
     */
    public static ClassPath open(List<Path> entries) throws IOException {
        ClassPath classPath = new ClassPath();
        try {
            for (Path entry : entries) {
                classPath.add(entry);
            }
        } catch (IOException e) {
            classPath.close();
            throw e;
        }
        return classPath;
    }

    /** The internal names of all classes below a directory or in a jar, sorted. */
    public static List<String> classesIn(Path directoryOrJar) throws IOException {
        if (!Files.isDirectory(directoryOrJar)) {
            try (JarFile jar = openJar(directoryOrJar)) {
                return classes(jar.stream().map(ZipEntry::getName));
            }
        }
        try (Stream<Path> files = Files.walk(directoryOrJar)) {
            return classes(files.map(file -> directoryOrJar.relativize(file).toString())
                    .map(name -> name.replace(File.separatorChar, '/')));
        }
    }

    private static List<String> classes(Stream<String> files) {
        return files.filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .filter(name -> !name.endsWith("module-info"))
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> find(String internalName) {
        return parts.stream().flatMap(part -> part.find(internalName).stream()).findFirst();
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : jars) {
            jar.close();
        }
    }

    private void add(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            parts.add(name -> readFile(entry.resolve(name + ".class")));
        } else if (Files.exists(entry)) {
            JarFile jar = openJar(entry);
            jars.add(jar);
            parts.add(name -> readEntry(jar, name + ".class"));
        }
    }

    /**
     * As the running JDK sees it.
     *
     * @throws FileSystemException if it is no jar, or cannot be read; it names the file
     */
    public static JarFile openJar(Path file) throws IOException {
        try {
            return new JarFile(file.toFile(), true, JarFile.OPEN_READ, Runtime.version());
        } catch (ZipException e) {
            throw new FileSystemException(file.toString(), null, "it is no jar, or damaged (" + e.getMessage() + ")");
        }
    }

    private static Optional<byte[]> readFile(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> readEntry(JarFile jar, String name) {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
