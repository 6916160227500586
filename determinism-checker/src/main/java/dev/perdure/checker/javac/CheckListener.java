package dev.perdure.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.perdure.checker.BaselineFile;
import dev.perdure.checker.CheckFailedException;
import dev.perdure.checker.CheckResult;
import dev.perdure.checker.ConfigurationFiles;
import dev.perdure.checker.DeterminismChecker;
import dev.perdure.checker.LockCheck;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.Configuration;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Notes which classes a compilation writes, and checks them when it ends. Not before: an error that is reported while
 * classes are being written would keep javac from writing the others, and their violations from being seen.
 */
final class CheckListener implements TaskListener {
    /** Option: files that say what the project allows, denies and trusts, separated as a class path is. */
    static final String CONFIGURATION = "perdure.checker.config";

    /** Option: the file of known findings. */
    static final String BASELINE = "perdure.checker.baseline";

    /** Option: the file that says what instances in flight rely on. */
    static final String LOCK = "perdure.lock";

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final CompiledClasses classes;
    private final Map<CompilationUnitTree, Positions> positions = new HashMap<>();
    private final Set<String> analysed = new HashSet<>();

    CheckListener(ProcessingEnvironment environment) {
        this.environment = environment;
        this.trees = Trees.instance(environment);
        this.classes = new CompiledClasses(environment);
    }

    @Override
    public void finished(TaskEvent event) {
        try {
            switch (event.getKind()) {
                case ANALYZE -> analysed(event);
                case GENERATE -> written(event);
                case COMPILATION -> check();
                default -> {
                    // Other phases neither make classes nor end the compilation.
                }
            }
        } catch (CheckFailedException e) {
            fail(Objects.requireNonNull(e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            reportFailure(e);
        }
    }

    private void analysed(TaskEvent event) {
        positions.computeIfAbsent(
                event.getCompilationUnit(), source -> new Positions(source, trees.getSourcePositions()));
        if (event.getTypeElement() != null) {
            analysed.add(internalName(event.getTypeElement()));
        }
    }

    private void written(TaskEvent event) {
        classes.addWritten(internalName(event.getTypeElement()), event.getCompilationUnit());
    }

    private void check() {
        CheckResult found = new DeterminismChecker(classes, configuration()).run(List.copyOf(classes.written()));
        List<Violation> violations = new ArrayList<>(baseline().apply(found.violations()).violations().stream()
                .filter(violation -> !isUnfinished(violation))
                .toList());
        if (found.isComplete()) {
            violations.addAll(changesOfShape());
        }
        new ViolationReport(trees, classes, positions).print(violations);
        Set<CompilationUnitTree> sources = new HashSet<>();
        violations.stream()
                .filter(violation -> violation.rule().isError())
                .flatMap(violation -> violation.routes().stream())
                .flatMap(route -> route.path().stream())
                .flatMap(hop -> classes.source(hop.method().owner()).stream())
                .forEach(sources::add);
        delete(sources);
    }

    /** Not where classes are missing, be it because of an error in them: calls in them would seem to be gone. */
    private List<Violation> changesOfShape() {
        Optional<String> file = option(LOCK);
        if (file.isEmpty() || !isComplete()) {
            return List.of();
        }
        LockCheck.Result result = new LockCheck(classes, List.copyOf(classes.written())).compare(Path.of(file.get()));
        result.notes().forEach(note -> environment.getMessager().printMessage(Diagnostic.Kind.NOTE, note));
        return result.violations();
    }

    private boolean isComplete() {
        return classes.written().containsAll(analysed);
    }

    /**
     * Whether the violation is a class of this compilation that was not written because of another error, or a permission
     * that may be for what such a class does.
     */
    private boolean isUnfinished(Violation violation) {
        if (violation.rule().id().equals("PERD-194")) {
            return !isComplete();
        }
        String type = violation.sink().owner();
        int nested = type.indexOf('$', type.lastIndexOf('/') + 2);
        return violation.rule().id().equals("PERD-190")
                && (analysed.contains(type) || (nested > 0 && analysed.contains(type.substring(0, nested))));
    }

    private Configuration configuration() {
        String files = option(CONFIGURATION).orElse("");
        return ConfigurationFiles.read(Stream.of(files.split(File.pathSeparator))
                .filter(file -> !file.isBlank())
                .map(Path::of)
                .toList());
    }

    private Baseline baseline() {
        return option(BASELINE).map(file -> BaselineFile.read(Path.of(file))).orElse(Baseline.empty());
    }

    /** Of an option without a value, {@code -Akey} or {@code -Akey=}, javac makes null: it is as good as none. */
    private Optional<String> option(String name) {
        return Optional.ofNullable(environment.getOptions().get(name)).filter(value -> !value.isBlank());
    }

    private void reportFailure(Throwable failure) {
        fail("[PERD-192] The determinism check could not be finished, so nothing is known to be deterministic: "
                + failure + ". Report this with the sources, if you can.");
    }

    private void fail(String message) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
        delete(classes.sources());
    }

    /** A class file that stays would pass for checked in the next build, which has nothing left to compile. */
    private void delete(Set<CompilationUnitTree> sources) {
        classes.deleteWrittenFrom(sources)
                .forEach(file -> environment
                        .getMessager()
                        .printMessage(
                                Diagnostic.Kind.WARNING,
                                "%s could not be deleted. Delete it before the next build.".formatted(file)));
    }

    private String internalName(TypeElement type) {
        return environment.getElementUtils().getBinaryName(type).toString().replace('.', '/');
    }
}
