package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.shape.Shapes.Implementation;
import java.nio.file.Path;
import java.util.List;

/**
 * What a comparison of shapes has found.
 *
 * @param changes what breaks instances in flight
 * @param notes what whoever builds should know, each with its id; breaks nothing
 */
public record ShapeReport(List<ShapeChange> changes, List<String> notes) {
    static final ShapeReport EMPTY = new ShapeReport(List.of(), List.of());

    /** What writes the file: two commands that do the same. */
    public static String commands(Path file) {
        return "'mvn -Dperdure.lock= dev.perdure:perdure-maven-plugin:lock' or"
                + " 'java -jar perdure-determinism-checker-cli.jar --lock " + file + " --update-lock CLASSES'";
    }

    static String noFile(Path file) {
        return "[PERD-464] There is no %s, so nobody notices a change that breaks instances in flight. Write it by %s, and commit it."
                .formatted(file, commands(file));
    }

    static String notLocked(Shape shape, Path file) {
        String version = shape.version().isEmpty() ? "" : ", version " + shape.version() + ",";
        return "[PERD-465] Orchestrator %s%s is not in %s. Before it has instances, add it by %s."
                .formatted(shape.orchestrator(), version, file, commands(file));
    }

    static String tooLarge(Implementation implementation) {
        return "[PERD-466] The durable calls of %s can follow each other in too many ways to be compared. Move some into orchestrations of their own."
                .formatted(MemberRef.type(implementation.entry().writtenIn()).fullText());
    }

    static String patched(Shape shape, Path file) {
        return "[PERD-467] Orchestrator %s has patches that are not in %s. Instances in flight are safe; add the patches by %s before there are instances that have them."
                .formatted(shape.orchestrator(), file, commands(file));
    }
}
