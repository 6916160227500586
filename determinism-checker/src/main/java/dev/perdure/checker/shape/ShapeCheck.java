package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.shape.Shapes.Implementation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the shapes of orchestrators with those in a lock file, or writes them there. Not thread-safe. */
public final class ShapeCheck {
    private final Shapes shapes;

    /**
     * Of the orchestrators among the classes, and no others.
     *
     * @param classPath where the classes are, and all that they use
     * @param classes internal names
     */
    public ShapeCheck(ClassFiles classPath, RuleSet rules, Collection<String> classes) {
        this.shapes = new Shapes(classPath, rules, classes);
    }

    /**
     * Compares them with the lock file. Changes nothing.
     *
     * @param file where the lock file lies; if it is not there, a note says how to make it
     * @throws LockFileException if it is there and cannot be read
     */
    public ShapeReport check(Path file) {
        List<Implementation> implementations = shapes.implementations();
        if (implementations.isEmpty()) {
            return ShapeReport.EMPTY;
        }
        if (Files.notExists(file)) {
            return new ShapeReport(List.of(), List.of(ShapeReport.noFile(file)));
        }
        Comparison comparison = new Comparison(LockFile.read(file), file);
        implementations.forEach(comparison::add);
        return comparison.report();
    }

    /**
     * Writes the lock file: the shapes of all of them, and of no others. What it says of their contracts stays.
     *
     * @return what to tell whoever asked for it
     * @throws LockFileException if the file is there and cannot be read, or cannot be written
     */
    public ShapeReport update(Path file) {
        LockFile known = Files.exists(file) ? LockFile.read(file) : LockFile.EMPTY;
        List<Shape> found = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Implementation implementation : shapes.implementations()) {
            try {
                found.add(shapes.derive(implementation, Patches.ALL));
            } catch (ShapeTooLargeException e) {
                notes.add(ShapeReport.tooLarge(implementation));
            }
        }
        known.withShapes(found).write(file);
        return new ShapeReport(List.of(), List.copyOf(notes));
    }

    /** One check. */
    private final class Comparison {
        private final LockFile lock;
        private final Path file;
        private final List<ShapeChange> changes = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Comparison(LockFile lock, Path file) {
            this.lock = lock;
            this.file = file;
        }

        ShapeReport report() {
            return new ShapeReport(List.copyOf(changes), List.copyOf(notes));
        }

        void add(Implementation implementation) {
            try {
                compare(implementation, shapes.derive(implementation, Patches.ALL));
            } catch (ShapeTooLargeException e) {
                notes.add(ShapeReport.tooLarge(implementation));
            }
        }

        private void compare(Implementation implementation, Shape shape) {
            List<Shape> locked = lock.section(shape.orchestrator()).shapes();
            if (locked.stream().anyMatch(known -> known.lines().equals(shape.lines()))) {
                return;
            }
            Optional<Shape> before = before(shape, locked);
            if (before.isEmpty()) {
                notes.add(ShapeReport.notLocked(shape, file));
            } else if (isPatched(implementation, shape, locked)) {
                notes.add(ShapeReport.patched(shape, file));
            } else {
                changes.add(new ShapeChange(before.get(), shape, implementation.entry(), file));
            }
        }

        private Optional<Shape> before(Shape shape, List<Shape> locked) {
            List<Shape> sameVersion = locked.stream()
                    .filter(known -> known.version().equals(shape.version()))
                    .toList();
            return sameVersion.stream()
                    .filter(known -> known.implementation().equals(shape.implementation()))
                    .findFirst()
                    .or(() -> sameVersion.stream().findFirst());
        }

        /** Whether an instance for which the new patches do not hold does what it did before. */
        private boolean isPatched(Implementation implementation, Shape shape, List<Shape> locked) {
            Set<String> before =
                    locked.stream().flatMap(known -> known.patches().stream()).collect(Collectors.toSet());
            if (before.containsAll(shape.patches())) {
                return false;
            }
            List<String> unpatched =
                    shapes.derive(implementation, Patches.of(before)).lines();
            return locked.stream().anyMatch(known -> known.lines().equals(unpatched));
        }
    }
}
