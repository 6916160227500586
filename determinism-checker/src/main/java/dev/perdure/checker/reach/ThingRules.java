package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.RuleSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The rules that ask what things are: they are applied when all is reached. */
final class ThingRules {
    private final TypeHierarchy types;
    private final RuleSet rules;
    private final Judge judge;
    private final DurableTypes durable;

    ThingRules(TypeHierarchy types, RuleSet rules, Judge judge, DurableTypes durable) {
        this.types = types;
        this.rules = rules;
        this.judge = judge;
        this.durable = durable;
    }

    /** @param roots where the orchestrator begins */
    Set<Sink> broken(Reached code, Flows flows, OrderTypes order, Collection<MemberRef> roots) {
        Natures natures = new Natures();
        Identity identity = new Identity(types, flows);
        UnorderedTexts texts = new UnorderedTexts(types, rules, code, natures, identity);
        Set<Sink> sinks = new LinkedHashSet<>();
        sinks.addAll(new Order(types, rules, code, durable, order, natures, identity, texts).find());
        sinks.addAll(new IdentityUses(types, judge, code, natures, identity, rules.rule("DET-IDENTITY-02")).find());
        sinks.addAll(new Futures(code, roots, rules.rule("DET-THREAD-02")).awaited());
        sinks.addAll(new Hashes(types, code, judge, natures).asking());
        SharedThings shared = new SharedThings(types, code, natures, roots);
        sinks.addAll(shared.changes(rules.rule("DET-STATIC-02")));
        sinks.addAll(shared.locks(rules.rule("DET-THREAD-04")));
        return sinks;
    }
}
