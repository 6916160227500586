package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.UnreadableClassException;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.Configuration.Line;
import dev.perdure.checker.rule.Configuration.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out functional objects that a method makes only to hand them to what runs them outside of replay. */
final class Exempt {
    private final Judge judge;

    Exempt(Judge judge) {
        this.judge = judge;
    }

    /** The uses of a method, without the bodies of such functional objects. */
    List<Use> without(List<Use> uses) {
        Set<Integer> handedOver = handedOver(uses);
        if (handedOver.isEmpty()) {
            return uses;
        }
        List<Use> left = new ArrayList<>();
        boolean inBody = false;
        for (Use use : uses) {
            if (use.at() >= 0) {
                inBody = use.kind() == Use.Kind.LAMBDA && handedOver.contains(use.at());
            }
            if (!inBody) {
                left.add(use);
            }
        }
        return left;
    }

    private Set<Integer> handedOver(List<Use> uses) {
        Set<Integer> places = new HashSet<>();
        uses.stream()
                .filter(use -> use.isOfMember() && isExempt(use))
                .flatMap(use -> use.operands().stream())
                .flatMap(Set::stream)
                .filter(Origin.Made.class::isInstance)
                .forEach(origin -> places.add(((Origin.Made) origin).at()));
        return places;
    }

    /** What cannot be read is reported where it is followed. */
    private boolean isExempt(Use use) {
        try {
            return judge.configured(use.member())
                    .map(Line::verdict)
                    .filter(verdict -> verdict == Verdict.EXEMPT)
                    .isPresent();
        } catch (UnreadableClassException e) {
            return false;
        }
    }
}
