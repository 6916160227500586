package dev.perdure.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.report.ViolationPrinter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;

/**
 * Shows violations as compile errors, and as warnings that {@code -nowarn} does not silence, each at
 * the last place on its path whose source is being compiled.
 */
final class ViolationReport {
    /** A library that is called on one line can break a rule in many ways; one of them is shown. */
    private record Place(Hop hop, String rule) {}

    private final Trees trees;
    private final CompiledClasses classes;
    private final Map<CompilationUnitTree, Positions> positions;
    private final Set<Place> shown = new HashSet<>();

    ViolationReport(Trees trees, CompiledClasses classes, Map<CompilationUnitTree, Positions> positions) {
        this.trees = trees;
        this.classes = classes;
        this.positions = positions;
    }

    void print(List<Violation> violations) {
        violations.forEach(this::print);
    }

    private void print(Violation violation) {
        List<Hop> path = violation.path();
        OptionalInt lastInSources = IntStream.range(0, path.size())
                .filter(i -> classes.source(path.get(i).method().owner()).isPresent())
                .max();
        if (lastInSources.isEmpty()) {
            MemberRef orchestrator = MemberRef.type(violation.orchestrator());
            printAt(new Hop(orchestrator, Optional.empty(), 0), orchestrator, violation);
            return;
        }
        int last = lastInSources.getAsInt();
        if (last == path.size() - 1) {
            printAt(path.get(last), violation.sink(), violation);
        } else if (shown.add(new Place(path.get(last), violation.rule().id()))) {
            printAt(path.get(last), path.get(last + 1).method(), violation);
        }
    }

    private void printAt(Hop hop, MemberRef used, Violation violation) {
        CompilationUnitTree source = classes.source(hop.method().owner()).orElseThrow();
        Tree tree = Optional.ofNullable(positions.get(source))
                .map(p -> p.find(hop.method(), hop.line(), used))
                .orElse(source);
        Diagnostic.Kind kind = violation.rule().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
        trees.printMessage(kind, ViolationPrinter.print(violation), tree, source);
    }
}
