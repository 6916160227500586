package dev.perdure.checker;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What there is to say about a check itself, by a permanent id. */
public enum CheckProblem {
    UNREADABLE_CLASS(
            "PERD-191",
            "A class to check cannot be read: %s.",
            "Compile it for a Java version that this version of Perdure knows, or replace the damaged file."),
    COMMAND_LINE("PERD-440", "%s.", "Run with --help to see the options."),
    NO_CLASSES("PERD-441", "%s is neither a directory nor a jar, so there are no classes to check.", "Compile first."),
    NO_ENTRIES(
            "PERD-442",
            "There is no orchestrator among the classes in %s (%d), so nothing was checked.",
            "Name the classes that have some, or name methods with --entry or --entry-interface-annotation."),
    UNKNOWN_ENTRY(
            "PERD-443",
            "'%s' is no method of the checked classes.",
            "Write pkg.Class#method; * stands for any characters, and alone for public methods only."),
    UNWRITABLE_REPORT("PERD-444", "%s could not be written: %s.", "Check the directory and its permissions."),
    UNREADABLE_FILE("PERD-445", "%s could not be read: %s.", "Check the path and its permissions."),
    CONFIGURATION(
            "PERD-446",
            "%s.",
            "Lines are 'allow SIGNATURE because REASON', 'deny RULE SIGNATURE because REASON',"
                    + " 'exempt SIGNATURE because REASON' or 'trust PACKAGE.** because REASON'."),
    UNKNOWN_SIGNATURE(
            "PERD-447",
            "'%s' is no member on the class path.",
            "Write pkg.Type#member or pkg.Type#member(pkg.Type), and give the class path that has the type."),
    STALE_BASELINE(
            "PERD-448",
            "Lines of the baseline that nothing has any more: %d. The first is '%s'.",
            "Write the baseline anew with --update-baseline."),
    UNKNOWN_ANNOTATION(
            "PERD-449",
            "There is no annotation '%s' on the class path.",
            "Write its name with its package, and $ before the name of a nested one.");

    private final String id;
    private final String fact;
    private final String remedy;

    CheckProblem(String id, String fact, String remedy) {
        this.id = id;
        this.fact = fact;
        this.remedy = remedy;
    }

    public String id() {
        return id;
    }

    /** With the values that the fact leaves open. */
    public String message(Object... values) {
        return "[%s] %s %s".formatted(id, fact.formatted(values), remedy);
    }

    /** As {@link #message}, for what keeps the check from being done. */
    public CheckFailedException failure(Object... values) {
        return new CheckFailedException(message(values));
    }

    /**
     * What there is to say of a file that cannot be read.
     *
     * @param what the file, where the exception does not name it
     */
    public static CheckFailedException unreadable(Object what, Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? Objects.requireNonNull(e.getCause()) : e;
        return cause instanceof FileSystemException file && file.getFile() != null
                ? UNREADABLE_FILE.failure(file.getFile(), reason(file))
                : UNREADABLE_FILE.failure(what, cause);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e.getReason() == null ? e.toString() : e.getReason();
    }
}
