package dev.perdure.checker;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Route;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.Rule;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.shape.LockFileException;
import dev.perdure.checker.shape.ShapeChange;
import dev.perdure.checker.shape.ShapeCheck;
import dev.perdure.checker.shape.ShapeReport;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Holds orchestrators to what a lock file says that instances in flight rely on. Not thread-safe. */
public final class LockCheck {
    /**
     * What it has found.
     *
     * @param notes for whoever builds, each with its id; they break nothing
     */
    public record Result(List<Violation> violations, List<String> notes) {
        /** Of no comparison. */
        public static final Result NONE = new Result(List.of(), List.of());
    }

    private static final String ID = "DUR-VERSION";

    private final TypeHierarchy types;
    private final ShapeCheck shapes;
    private final Rule rule;

    /**
     * Of the orchestrators among the classes, and no others.
     *
     * @param classPath where the classes are, and all that they use
     * @param classes internal names
     */
    public LockCheck(ClassFiles classPath, Collection<String> classes) {
        RuleSet rules = RuleSet.builtIn();
        this.types = new TypeHierarchy(classPath);
        this.shapes = new ShapeCheck(classPath, rules, classes);
        this.rule = rules.rule(ID);
    }

    /**
     * Compares them with the lock file, which may be missing. Writes nothing.
     *
     * @throws CheckFailedException if the file is there and cannot be read
     */
    public Result compare(Path file) {
        ShapeReport report = asked(() -> shapes.check(file));
        return new Result(report.changes().stream().map(this::violation).toList(), report.notes());
    }

    /**
     * Writes the lock file.
     *
     * @throws CheckFailedException if it cannot be read or written
     */
    public Result update(Path file) {
        return new Result(List.of(), asked(() -> shapes.update(file)).notes());
    }

    private static ShapeReport asked(Supplier<ShapeReport> question) {
        try {
            return question.get();
        } catch (LockFileException e) {
            throw new CheckFailedException(Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Both shapes are part of the message. */
    private Violation violation(ShapeChange change) {
        String why = "%s:%n%s%n    Lines with < are in the file only, lines with > in this build only"
                .formatted(
                        rule.why(),
                        change.sideBySide().stream()
                                .map(line -> "      " + line)
                                .collect(Collectors.joining(System.lineSeparator())));
        String remedy = rule.remedy() + " Accept it by " + ShapeReport.commands(change.file()) + ".";
        Rule withShapes = new Rule(
                rule.id(), rule.title(), rule.level(), why, remedy, rule.bad(), rule.good(), rule.signatures());
        MemberRef method = change.method();
        Hop hop = new Hop(method, types.find(method.owner()).flatMap(ClassFacts::sourceFile), line(method));
        return new Violation(
                withShapes,
                MemberRef.type(change.writtenIn()),
                List.of(new Route(method, change.writtenIn(), List.of(hop))));
    }

    private int line(MemberRef method) {
        return types.resolve(method.owner(), method.signature()).map(MethodFacts::uses).orElse(List.of()).stream()
                .mapToInt(Use::line)
                .filter(line -> line > 0)
                .min()
                .orElse(0);
    }
}
