package dev.perdure.checker.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What code does in rounds, one for each element: the body of a loop, or a method that is called for each.
 *
 * @param body its instructions
 * @param outcomes values that depend on elements and last longer than a round
 * @param numbered calls that take an element together with the number of the round
 * @param filled array writes of which the element does not choose the place
 */
public record Loop(Set<Integer> body, List<Outcome> outcomes, Set<Integer> numbered, Set<Integer> filled) {
    /**
     * A value that is not the same whatever the order of the rounds, if no call makes it that is known to commute.
     *
     * @param madeBy the call that makes it
     * @param carried whether it is made of the value of the round before
     */
    public record Outcome(Optional<MemberRef> madeBy, boolean carried) {}
}
