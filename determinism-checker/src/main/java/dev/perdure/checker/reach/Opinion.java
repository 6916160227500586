package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.Configuration.Line;
import dev.perdure.checker.rule.Configuration.Verdict;
import dev.perdure.checker.rule.Rule;
import dev.perdure.checker.rule.RuleSet;
import java.util.Optional;

/** What the check makes of a member by itself, before it looks into its code. */
public final class Opinion {
    private final Judge judge;

    public Opinion(TypeHierarchy types, RuleSet rules) {
        this.judge = new Judge(types, rules, new DurableTypes(types));
    }

    /** The rule that a use breaks. */
    public Optional<Rule> rule(MemberRef member) {
        Use use = new Use(Use.Kind.VIRTUAL_CALL, member, 0);
        return judge.ofUse(use)
                .or(() -> judge.isOutside(member.owner()) ? judge.ofMember(member, use) : Optional.empty());
    }

    /** The line of the project's configuration that decides. */
    public Optional<Line> line(MemberRef member) {
        return judge.configured(member);
    }

    /** Whether what its code does decides. */
    public boolean isLookedInto(MemberRef member) {
        boolean allowed =
                line(member).filter(line -> line.verdict() != Verdict.DENY).isPresent();
        return !allowed && !judge.isOutside(member.owner());
    }
}
