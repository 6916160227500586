package dev.perdure.checker;

import dev.perdure.checker.reach.EntrySelection;
import java.nio.file.Path;
import java.util.List;

/**
 * What to check.
 *
 * @param classes directories and jars whose orchestrators are checked
 * @param classPath what else the code needs; entries that do not exist are passed over, as {@code java} does
 * @param entries which methods are orchestrators
 */
public record CheckRequest(List<Path> classes, List<Path> classPath, EntrySelection entries) {}
