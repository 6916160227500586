package dev.perdure.checker.cli;

import dev.perdure.checker.BaselineFile;
import dev.perdure.checker.CheckCache;
import dev.perdure.checker.CheckFailedException;
import dev.perdure.checker.CheckProblem;
import dev.perdure.checker.CheckRequest;
import dev.perdure.checker.CheckResult;
import dev.perdure.checker.ClassFileCheck;
import dev.perdure.checker.ConfigurationFiles;
import dev.perdure.checker.LockCheck;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.report.GitHubReport;
import dev.perdure.checker.report.JsonReport;
import dev.perdure.checker.report.SarifReport;
import dev.perdure.checker.report.SourceFiles;
import dev.perdure.checker.report.SourcePaths;
import dev.perdure.checker.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The check as a program: {@code java -jar perdure-determinism-checker-<version>-cli.jar}. */
public final class CommandLine {
    /** Nothing was found, or only what is worth a warning. */
    static final int CLEAN = 0;
    /** Something was found. */
    static final int FOUND = 1;
    /** It is not known whether there is something to be found. */
    static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final String version;

    CommandLine(PrintStream out, PrintStream err, String version) {
        this.out = out;
        this.err = err;
        this.version = version;
    }

    public static void main(String[] arguments) {
        String version = CommandLine.class.getPackage().getImplementationVersion();
        CommandLine program = new CommandLine(System.out, System.err, version == null ? "development" : version);
        System.exit(program.run(List.of(arguments)));
    }

    /** Returns the exit status. Never throws: what goes wrong is printed. */
    int run(List<String> arguments) {
        try {
            if (arguments.contains("--help")) {
                out.print(Help.TEXT);
                return CLEAN;
            }
            if (arguments.contains("--version")) {
                out.println("perdure-determinism-checker " + version);
                return CLEAN;
            }
            Options options = Options.parse(arguments);
            if (options.explain().isPresent()) {
                return explain(options.explain().get(), options);
            }
            return check(options);
        } catch (CheckFailedException e) {
            err.println(e.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            err.println(
                    "[PERD-192] The determinism check could not be finished, so nothing is known to be deterministic: "
                            + e + ". Report this with the classes, if you can.");
        }
        return NOT_CHECKED;
    }

    private int explain(String signature, Options options) {
        List<Path> classPath = new ArrayList<>(options.classes());
        classPath.addAll(options.classPath());
        out.print(ClassFileCheck.explain(signature, classPath, ConfigurationFiles.read(options.configuration())));
        return CLEAN;
    }

    private int check(Options options) {
        Optional<CheckCache> cache = options.cache();
        Optional<CheckResult> before = cache.flatMap(CheckCache::find);
        CheckResult result = before.orElseGet(() -> check(options, cache));
        SourcePaths sources = new SourceFiles(options.classes());
        options.sarif().ifPresent(file -> write(file, SarifReport.of(result.violations(), version, sources)));
        options.json().ifPresent(file -> write(file, JsonReport.of(result.violations(), version, sources)));
        out.print(
                options.gitHub() ? GitHubReport.of(result.violations(), sources) : TextReport.of(result.violations()));
        out.println(Summary.of(result) + (before.isPresent() ? " Nothing has changed since that was checked." : ""));
        if (!result.stale().isEmpty()) {
            err.println(CheckProblem.STALE_BASELINE.message(
                    result.stale().size(), result.stale().get(0)));
        }
        if (!result.isComplete()) {
            err.println("Some code that is reached could not be checked: see PERD-190 and PERD-191 above.");
            return NOT_CHECKED;
        }
        return result.errors().isEmpty() ? CLEAN : FOUND;
    }

    private CheckResult check(Options options, Optional<CheckCache> cache) {
        CheckResult checked = run(options);
        LockCheck.Result lock = lock(checked, options);
        lock.notes().forEach(err::println);
        CheckResult result = checked.and(lock.violations());
        if (lock.notes().isEmpty()) {
            cache.ifPresent(file -> file.keep(result));
        }
        return result;
    }

    private static LockCheck.Result lock(CheckResult checked, Options options) {
        return options.lock()
                .filter(file -> checked.isComplete())
                .map(file -> ClassFileCheck.runLock(request(options), file, options.updateLock()))
                .orElse(LockCheck.Result.NONE);
    }

    private static CheckRequest request(Options options) {
        return new CheckRequest(
                options.classes(),
                options.classPath(),
                options.entries(),
                ConfigurationFiles.read(options.configuration()),
                Baseline.empty());
    }

    private static CheckResult run(Options options) {
        CheckRequest request = request(options);
        if (options.updateBaseline()) {
            BaselineFile.write(
                    options.baseline().orElseThrow(),
                    ClassFileCheck.run(request).violations());
        }
        return options.baseline().isEmpty()
                ? ClassFileCheck.run(request)
                : ClassFileCheck.run(
                        request.with(BaselineFile.read(options.baseline().get())));
    }

    private static void write(Path file, String report) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, report);
        } catch (IOException e) {
            throw CheckProblem.UNWRITABLE_REPORT.failure(file, e);
        }
    }
}
