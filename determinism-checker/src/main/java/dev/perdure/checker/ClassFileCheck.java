package dev.perdure.checker;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.UnreadableClassException;
import dev.perdure.checker.reach.EntryPoints;
import dev.perdure.checker.rule.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks class files that lie on disk: what all front ends but javac's have in common. */
public final class ClassFileCheck {
    private ClassFileCheck() {}

    /**
     * Reads the class files anew and checks them.
     *
     * @throws CheckFailedException if the check could not be done, or there is nothing to check
     */
    public static CheckResult run(CheckRequest request) {
        for (Path part : request.classes()) {
            if (!Files.exists(part)) {
                throw CheckProblem.NO_CLASSES.failure(part);
            }
        }
        return reading(request, files -> check(files, request));
    }

    /** Whether the classes have anything that {@link #run} would check. */
    public static boolean hasEntries(CheckRequest request) {
        return reading(
                request,
                files -> !new EntryPoints(new TypeHierarchy(files), request.entries())
                        .in(classes(request))
                        .isEmpty());
    }

    /**
     * Compares the shapes of the orchestrators with a lock file, or writes them there. Only what {@link #run} could
     * look at as a whole is worth that: calls in a class that is missing would seem to be gone.
     *
     * @throws CheckFailedException if the file is damaged, or cannot be written
     */
    public static LockCheck.Result runLock(CheckRequest request, Path file, boolean update) {
        return reading(request, files -> {
            LockCheck check = new LockCheck(files, classes(request));
            return update ? check.update(file) : check.compare(file);
        });
    }

    private interface Reader<T> {
        T read(ClassPath files) throws IOException;
    }

    private static <T> T reading(CheckRequest request, Reader<T> reader) {
        List<Path> classPath = new ArrayList<>(request.classes());
        classPath.addAll(request.classPath());
        try (ClassPath files = ClassPath.open(classPath)) {
            return reader.read(files);
        } catch (IOException | UncheckedIOException e) {
            throw CheckProblem.unreadable("The class path", e);
        } catch (UnreadableClassException e) {
            throw CheckProblem.UNREADABLE_CLASS.failure(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What the check makes of a member.
     *
     * @param signature {@code pkg.Type#member} or {@code pkg.Type#member(pkg.Type)}
     * @throws CheckFailedException if there is no such member
     */
    public static String explain(String signature, List<Path> classPath, Configuration configuration) {
        try (ClassPath files = ClassPath.open(classPath)) {
            return new Explanation(files, configuration).of(signature);
        } catch (IOException | UncheckedIOException e) {
            throw CheckProblem.unreadable("The class path", e);
        }
    }

    private static CheckResult check(ClassPath files, CheckRequest request) throws IOException {
        List<String> classes = classes(request);
        CheckResult result = new DeterminismChecker(files, request.entries(), request.configuration()).run(classes);
        if (result.entries() == 0) {
            throw CheckProblem.NO_ENTRIES.failure(
                    request.classes().stream().map(Path::toString).collect(Collectors.joining(", ")), classes.size());
        }
        return result.without(request.baseline());
    }

    private static List<String> classes(CheckRequest request) throws IOException {
        List<String> classes = new ArrayList<>();
        for (Path part : request.classes()) {
            classes.addAll(ClassPath.classesIn(part));
        }
        return classes;
    }
}
