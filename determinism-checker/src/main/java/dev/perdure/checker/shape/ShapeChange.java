package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.reach.EntryPoint;
import java.nio.file.Path;
import java.util.List;

/**
 * An orchestrator makes other durable calls than the instances in flight were begun with, or in another order.
 *
 * @param locked as the lock file has it
 * @param found as the classes have it
 * @param file the lock file
 */
public record ShapeChange(Shape locked, Shape found, EntryPoint entry, Path file) {
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
}
