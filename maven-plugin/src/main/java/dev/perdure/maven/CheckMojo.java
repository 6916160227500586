package dev.perdure.maven;

import dev.perdure.checker.BaselineFile;
import dev.perdure.checker.CheckCache;
import dev.perdure.checker.CheckProblem;
import dev.perdure.checker.CheckRequest;
import dev.perdure.checker.CheckResult;
import dev.perdure.checker.ClassFileCheck;
import dev.perdure.checker.ConfigurationFiles;
import dev.perdure.checker.LockCheck;
import dev.perdure.checker.reach.EntryPattern;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.SourceFiles;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.report.ViolationPrinter;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Checks the compiled classes of a module. It looks at the class files each time, so it does not matter who compiled
 * them, and whether anything was compiled in this build.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends ModuleGoal {
    /** Methods to check besides orchestrators, as {@code pkg.Class#method}; {@code *} stands for any characters. */
    @Parameter(property = "perdure.checker.entries")
    private List<String> entries = List.of();

    /** What implements an interface with one of these annotations is checked besides orchestrators. */
    @Parameter(property = "perdure.checker.entryInterfaceAnnotations")
    private List<String> entryInterfaceAnnotations = List.of();

    /** Files that say what the project allows, denies and trusts; the last line about a member decides. */
    @Parameter(property = "perdure.checker.config")
    private List<File> config = List.of();

    /** The file of known findings. */
    @Parameter(property = "perdure.checker.baseline")
    private @Nullable File baseline;

    /** Remembers a check that found nothing, which is not repeated while classes, jars, settings and checker are the same. */
    @Parameter(property = "perdure.checker.cache", defaultValue = "${project.build.directory}/perdure-check.cache")
    private File cache = new File("");

    /** Leaves the check out. */
    @Parameter(property = "perdure.checker.skip", defaultValue = "false")
    private boolean skip;

    @Override
    void look() throws MojoFailureException {
        if (skip) {
            getLog().info("Nothing is checked: perdure.checker.skip is set.");
            return;
        }
        CheckCache unchanged = new CheckCache(cache.toPath(), settings(), inputs());
        Optional<CheckResult> before = unchanged.find();
        CheckResult result = before.orElseGet(() -> check(unchanged));
        SourceFiles sources = new SourceFiles(List.of(classes()));
        for (Violation violation : result.violations()) {
            if (violation.rule().isError()) {
                getLog().error(text(violation, sources));
            } else {
                getLog().warn(text(violation, sources));
            }
        }
        if (!result.stale().isEmpty()) {
            getLog().warn(CheckProblem.STALE_BASELINE.message(
                    result.stale().size(), result.stale().get(0)));
        }
        if (!result.errors().isEmpty()) {
            throw new MojoFailureException(
                    count(result.errors().size(), "finding", "findings") + " in orchestrator code");
        }
        getLog().info("%s checked, no errors found.%s"
                .formatted(
                        count(result.entries(), "entry", "entries"),
                        before.isPresent() ? " Nothing has changed since that was checked." : ""));
    }

    private static String count(int count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    private List<String> settings() {
        return Stream.of(entries, entryInterfaceAnnotations, config, List.of(String.valueOf(baseline)))
                .map(Object::toString)
                .toList();
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(List.of(classes()));
        inputs.addAll(classPath());
        config.forEach(file -> inputs.add(file.toPath()));
        Optional.ofNullable(baseline).ifPresent(file -> inputs.add(file.toPath()));
        inputs.add(lockFile());
        return inputs;
    }

    private CheckResult check(CheckCache unchanged) {
        CheckRequest request = request(
                selection(),
                ConfigurationFiles.read(config.stream().map(File::toPath).toList()),
                baseline == null ? Baseline.empty() : BaselineFile.read(baseline.toPath()));
        CheckResult result = ClassFileCheck.run(request);
        if (!result.isComplete()) {
            return result;
        }
        LockCheck.Result locked = ClassFileCheck.runLock(request, lockFile(), false);
        locked.notes().forEach(getLog()::warn);
        CheckResult all = result.and(locked.violations());
        if (locked.notes().isEmpty()) {
            unchanged.keep(all);
        }
        return all;
    }

    private EntrySelection selection() {
        EntrySelection selection = EntrySelection.orchestrators();
        for (String annotation : entryInterfaceAnnotations) {
            selection = selection.andImplementationsOf(annotation);
        }
        for (String entry : entries) {
            selection = selection.and(
                    EntryPattern.parse(entry).orElseThrow(() -> CheckProblem.UNKNOWN_ENTRY.failure(entry)));
        }
        return selection;
    }

    /** As the compiler's messages look in Maven, so that the same tools understand it. */
    private static String text(Violation violation, SourceFiles sources) {
        List<Hop> known = violation.path().stream()
                .filter(hop -> sources.find(hop).isPresent())
                .toList();
        List<Hop> path = known.isEmpty() ? violation.path() : known;
        Hop place = path.get(path.size() - 1);
        return "%s:[%d] %s".formatted(sources.best(place).orElse("?"), place.line(), ViolationPrinter.print(violation));
    }
}
