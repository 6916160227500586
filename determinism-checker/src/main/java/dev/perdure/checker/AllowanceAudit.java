package dev.perdure.checker;

import dev.perdure.checker.bytecode.Allowance;
import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.ConfigurationNames;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Route;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds permissions that are mistaken or allow nothing: one left behind would hide what somebody writes later. */
final class AllowanceAudit {
    private final TypeHierarchy types;
    private final RuleSet rules;
    private final Allowances allowances;
    private final List<Allowance> audited;
    private final Set<Allowance> reached = new HashSet<>();
    private final Set<Allowance> used = new HashSet<>();

    /** @param classes whose permissions are audited: those of libraries are their authors' affair */
    AllowanceAudit(TypeHierarchy types, RuleSet rules, Allowances allowances, Collection<String> classes) {
        this.types = types;
        this.rules = rules;
        this.allowances = allowances;
        this.audited = allowances.in(classes);
    }

    void note(CallGraph graph) {
        for (Allowance allowance : audited) {
            if (allowances.isReached(allowance, graph)) {
                reached.add(allowance);
            }
            if (!used.contains(allowance) && allowances.isUsed(allowance, graph)) {
                used.add(allowance);
            }
        }
    }

    List<Violation> mistakes() {
        List<Violation> found = new ArrayList<>();
        for (Allowance allowance : audited) {
            mistake(allowance).map(id -> violation(id, allowance)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> mistake(Allowance allowance) {
        if (allowance.reason().isBlank()) {
            return Optional.of("PERD-195");
        }
        boolean knownRules = !allowance.rules().isEmpty()
                && allowance.rules().stream()
                        .allMatch(id -> rules.rules().stream()
                                .anyMatch(rule -> rule.id().equals(id)));
        if (!knownRules) {
            return Optional.of("PERD-196");
        }
        if (!allowance.member().isEmpty() && !isKnown(allowance)) {
            return Optional.of("PERD-197");
        }
        return reached.contains(allowance) && !used.contains(allowance) ? Optional.of("PERD-194") : Optional.empty();
    }

    private boolean isKnown(Allowance allowance) {
        ConfigurationNames names = new ConfigurationNames(types);
        return Allowances.pattern(allowance)
                .filter(pattern ->
                        pattern.typeName().isEmpty() || !names.members(pattern).isEmpty())
                .isPresent();
    }

    private Violation violation(String id, Allowance allowance) {
        MemberRef place = allowance.place();
        int line = types.resolve(place.owner(), place.signature()).map(MethodFacts::uses).stream()
                .flatMap(List::stream)
                .mapToInt(Use::line)
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
        Hop hop = new Hop(place, types.find(place.owner()).flatMap(ClassFacts::sourceFile), line);
        return new Violation(rules.rule(id), place, List.of(new Route(place, place.owner(), List.of(hop))));
    }
}
