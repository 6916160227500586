package dev.perdure.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SitterCheckTest {
    private static Call call(Kind kind, long from, long to, Outcome outcome) {
        return new Call(0, kind, "sitter", "", from, Call.NEVER, outcome).returned(to, outcome);
    }

    private static boolean isLinearizable(Call... calls) {
        return SitterCheck.isLinearizable(List.of(calls));
    }

    @Test
    void oneAfterTheOther_isLinearizable() {
        assertTrue(isLinearizable(
                call(Kind.GET, 1, 2, Outcome.ABSENT),
                call(Kind.CREATE, 3, 4, Outcome.DONE),
                call(Kind.GET, 5, 6, Outcome.LIVE),
                call(Kind.TERMINATE, 7, 8, Outcome.DONE),
                call(Kind.GET, 9, 10, Outcome.LIVE),
                call(Kind.GET, 11, 12, Outcome.TERMINATED),
                call(Kind.CREATE, 13, 14, Outcome.DONE),
                call(Kind.GET, 15, 16, Outcome.TERMINATED)));
    }

    @Test
    void overlappingCalls_mayHaveHappenedInEitherOrder() {
        assertTrue(isLinearizable(call(Kind.CREATE, 1, 10, Outcome.DONE), call(Kind.GET, 2, 3, Outcome.ABSENT)));
        assertTrue(isLinearizable(call(Kind.CREATE, 1, 10, Outcome.DONE), call(Kind.GET, 2, 3, Outcome.LIVE)));
    }

    @Test
    void createdInstanceThatIsAbsentAfterwards_isNot() {
        assertFalse(isLinearizable(call(Kind.CREATE, 1, 2, Outcome.DONE), call(Kind.GET, 3, 4, Outcome.ABSENT)));
        assertFalse(isLinearizable(
                call(Kind.CREATE, 1, 20, Outcome.DONE),
                call(Kind.GET, 2, 3, Outcome.LIVE),
                call(Kind.GET, 4, 5, Outcome.ABSENT)));
    }

    @Test
    void terminatedInstanceThatLivesAgain_isNot() {
        assertFalse(isLinearizable(
                call(Kind.CREATE, 1, 2, Outcome.DONE),
                call(Kind.TERMINATE, 3, 20, Outcome.DONE),
                call(Kind.GET, 4, 5, Outcome.TERMINATED),
                call(Kind.GET, 6, 7, Outcome.LIVE)));
    }

    @Test
    void terminationThatNobodyAskedFor_isNot() {
        assertFalse(isLinearizable(call(Kind.CREATE, 1, 2, Outcome.DONE), call(Kind.GET, 3, 4, Outcome.TERMINATED)));
        assertFalse(isLinearizable(
                call(Kind.CREATE, 1, 2, Outcome.DONE),
                call(Kind.TERMINATE, 3, 4, Outcome.REFUSED),
                call(Kind.GET, 5, 6, Outcome.TERMINATED)));
    }

    @Test
    void callWithoutAnAnswer_mayTakeEffectLaterOrNever() {
        Call unanswered = call(Kind.CREATE, 1, 2, Outcome.UNKNOWN);
        assertTrue(isLinearizable(unanswered, call(Kind.GET, 3, 4, Outcome.ABSENT)));
        assertTrue(
                isLinearizable(unanswered, call(Kind.GET, 3, 4, Outcome.ABSENT), call(Kind.GET, 5, 6, Outcome.LIVE)));
        assertFalse(isLinearizable(call(Kind.GET, 1, 2, Outcome.LIVE), call(Kind.CREATE, 3, 4, Outcome.UNKNOWN)));
    }
}
