package dev.perdure.runtime.scrub;

import dev.perdure.runtime.Problem;

/**
 * Something that must not be. Two of equal content, found one after the other, are the same.
 *
 * @param invariant which one is broken
 * @param partition where
 * @param subject whose: an instance or entity, or a part of the partition
 * @param found what is there
 * @param expected what should be
 * @param evidence changes when whoever it is about has moved on, so that the breach is not the same any more
 */
public record Breach(
        Invariant invariant, int partition, String subject, String found, String expected, String evidence) {
    /** {@code [ID] fact. remedy}. */
    public String message(String hub) {
        return invariant.problem().message(invariant, hub, partition, subject, found, expected);
    }

    /** What must always hold; the package says it in words. */
    public enum Invariant {
        I1(Problem.BROKEN_HISTORY),
        I5(Problem.LOST_WORK),
        I7(Problem.LOST_WORK),
        I8(Problem.BROKEN_HISTORY),
        I9(Problem.LOST_WORK),
        I10(Problem.BROKEN_MAIL),
        I11(Problem.BROKEN_MAIL),
        I12(Problem.BROKEN_HISTORY),
        I13(Problem.BROKEN_INDEX),
        I14(Problem.STRAY);

        private final Problem problem;

        Invariant(Problem problem) {
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
