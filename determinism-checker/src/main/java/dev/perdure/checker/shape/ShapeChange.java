package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.reach.EntryPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An orchestrator makes other durable calls than the instances in flight were begun with, or in another order.
 *
 * @param locked as the lock file has it
 * @param found as the classes have it
 * @param file the lock file
 */
public record ShapeChange(Shape locked, Shape found, EntryPoint entry, Path file) {
    public static final String ID = "DUR-VERSION";

    /** Internal name of the class in which the orchestrator is written. */
    public String writtenIn() {
        return entry.writtenIn();
    }

    /** The method with which the orchestrator begins. */
    public MemberRef method() {
        return entry.methods().get(0);
    }

    /** Both shapes, beside each other. */
    public List<String> sideBySide() {
        return SideBySide.of(file.getFileName().toString(), locked.lines(), "this build", found.lines());
    }

    /** Id, fact, both shapes, remedy. */
    public String text() {
        String version = found.version().isEmpty() ? "" : ", version " + found.version() + ",";
        return "[%s] Orchestrator %s%s makes other durable calls, or in another order, than %s has. Instances in flight would not find their steps again.%n"
                        .formatted(ID, found.orchestrator(), version, file)
                + sideBySide().stream().map("    %s%n"::formatted).collect(Collectors.joining())
                + "  Put new calls behind ctx.patched(id), or leave this class as it is and give new code a new"
                + " version of @Orchestrator. If no instance is in flight, write the file anew: "
                + ShapeReport.command(file) + ".";
    }
}
