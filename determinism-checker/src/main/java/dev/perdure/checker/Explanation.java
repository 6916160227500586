package dev.perdure.checker;

import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.ConfigurationNames;
import dev.perdure.checker.reach.Opinion;
import dev.perdure.checker.rule.Configuration;
import dev.perdure.checker.rule.JdkReview;
import dev.perdure.checker.rule.MemberPattern;
import dev.perdure.checker.rule.Rule;
import dev.perdure.checker.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what the check makes of a member, and who decides that. */
public final class Explanation {
    private final TypeHierarchy types;
    private final RuleSet rules;
    private final JdkReview review = JdkReview.builtIn();

    public Explanation(ClassFiles classPath, Configuration configuration) {
        this.types = new TypeHierarchy(classPath);
        this.rules = RuleSet.builtIn().with(configuration);
    }

    /**
     * A paragraph for each member that the signature means.
     *
     * @throws CheckFailedException if it means none
     */
    public String of(String signature) {
        List<MemberRef> members = pattern(signature)
                .map(pattern -> new ConfigurationNames(types).members(pattern))
                .orElse(List.of());
        if (members.isEmpty()) {
            throw CheckProblem.UNKNOWN_SIGNATURE.failure(signature);
        }
        Opinion opinion = new Opinion(types, rules);
        return members.stream()
                .map(member -> paragraph(member, opinion))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Optional<MemberPattern> pattern(String signature) {
        try {
            return Optional.of(MemberPattern.parse(signature));
        } catch (IllegalArgumentException notASignature) {
            return Optional.empty();
        }
    }

    private String paragraph(MemberRef member, Opinion opinion) {
        String rule = opinion.rule(member).map(Explanation::text).orElseGet(() -> allowed(member, opinion));
        String decidedBy = opinion.line(member)
                .map(line -> "%s, because %s".formatted(line.place(), line.reason()))
                .orElse("what Perdure brings.");
        return "%s%n  %s%n  Decided by %s%n".formatted(member.fullText(), rule, decidedBy);
    }

    private String allowed(MemberRef member, Opinion opinion) {
        if (opinion.isLookedInto(member)) {
            return "looked into: what its code reaches decides.";
        }
        return types.isPlatform(member.owner()) && opinion.line(member).isEmpty()
                ? "allowed: " + review.text(member.ownerName())
                : "allowed.";
    }

    private static String text(Rule rule) {
        return "forbidden by %s (%s): it %s.%n  %s".formatted(rule.id(), rule.title(), rule.why(), rule.remedy());
    }
}
