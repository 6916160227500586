package dev.perdure.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.RuntimeStatus;
import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import dev.perdure.benchmarks.chaos.Count.Of;
import dev.perdure.benchmarks.chaos.Found.CommittedEffect;
import dev.perdure.benchmarks.chaos.Found.Instance;
import dev.perdure.runtime.Durability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each test begins with a run in which all is well, and spoils one thing. */
final class VerdictTest {
    private static final String KEY = "chaos/errand-0/ex/0";
    private static final String OTHER_KEY = "chaos/errand-0/ex/1";
    private static final long STARTED = 1_000;
    private static final long COMMITTED = 2_000;
    private static final long LATER = 9_000;

    private final Plan plan = new Plan(
            "errand-0",
            List.of(
                    Part.of(Part.Kind.CHAIN, 1),
                    new Part(Part.Kind.CALL, 1, "book"),
                    new Part(Part.Kind.SIGNAL, 1, "book")));
    private final List<Call> calls = new ArrayList<>(List.of(
            call(0, Kind.START, plan.id(), "", STARTED, Outcome.DONE),
            call(0, Kind.SIGNAL, "book", "client-0.0", STARTED + 10, Outcome.DONE),
            call(0, Kind.SIGNAL, "book", "client-0.1", STARTED + 20, Outcome.DONE)));
    private final List<Ledger.Line> effects =
            new ArrayList<>(List.of(new Ledger.Line(STARTED, "worker-1", KEY, 1, plan.value(0, 0))));
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Instance> instances = new HashMap<>(Map.of(
            plan.id(), new Instance(plan.id(), RuntimeStatus.COMPLETED, List.of("1", "at 0", "signalled"), Set.of())));
    private final List<String> book =
            new ArrayList<>(List.of(plan.value(1, 0), "client-0.0", "client-0.1", plan.value(2, 0)));
    private final Map<String, CommittedEffect> committed =
            new HashMap<>(Map.of(KEY, new CommittedEffect(plan.id(), plan.value(0, 0), COMMITTED)));
    private Promise promise = Promise.KEEPS_ALL;

    private static Call call(int client, Kind kind, String target, String value, long at, Outcome outcome) {
        return new Call(client, kind, target, value, at * 1_000, Call.NEVER, outcome)
                .returned((at + 5) * 1_000, outcome);
    }

    private Verdict verdict() {
        Found found = new Found(instances, Map.of("book", book), committed);
        return Verdict.of(
                new Evidence(Map.of(plan.id(), plan), calls, effects, faults, found, promise), "ok", List.of());
    }

    private void assertOneOf(Of what) {
        assertEquals(1, verdict().of(what), verdict().complaints()::toString);
        assertFalse(verdict().isOk());
    }

    private void assertWrong() {
        assertFalse(verdict().isOk());
        assertEquals(1, verdict().complaints().size(), verdict().complaints()::toString);
    }

    private void end(RuntimeStatus status, List<String> result) {
        instances.put(plan.id(), new Instance(plan.id(), status, result, Set.of()));
    }

    @Test
    void runWithoutAFlaw_isOk() {
        assertTrue(verdict().isOk(), verdict().complaints()::toString);
        assertEquals(1, verdict().of(Of.COMPLETED));
    }

    @Test
    void runThatDidNothing_isNotOk() {
        calls.clear();
        effects.clear();
        instances.clear();
        book.clear();
        committed.clear();

        assertFalse(verdict().isOk());
    }

    @Test
    void stateThatScrubRefuses_isNotOk() {
        Found found = new Found(instances, Map.of("book", book), committed);
        Evidence evidence = new Evidence(Map.of(plan.id(), plan), calls, effects, faults, found, promise);

        assertFalse(Verdict.of(evidence, "I7: errand-0", List.of()).isOk());
        assertFalse(Verdict.of(evidence, "ok", List.of("the scenario saw something"))
                .isOk());
    }

    @Test
    void effectAgainAfterItsCommit_isADuplicate() {
        effects.add(new Ledger.Line(LATER, "worker-2", KEY, 2, plan.value(0, 0)));

        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void effectAgainBeforeItsCommit_isARepeatedAttempt() {
        effects.add(new Ledger.Line(STARTED + 500, "worker-2", KEY, 2, plan.value(0, 0)));

        assertEquals(1, verdict().of(Of.REPEATED_ATTEMPTS));
        assertTrue(verdict().isOk());
    }

    @Test
    void attemptOfAStoppedWorker_mayShowAfterTheCommit() {
        effects.add(new Ledger.Line(LATER, "worker-2", KEY, 1, plan.value(0, 0)));
        faults.add(new Fault(STARTED, LATER - 100, "stop", Optional.of("worker-2")));

        assertEquals(1, verdict().of(Of.REPEATED_ATTEMPTS));
        assertTrue(verdict().isOk());
    }

    @Test
    void attemptOfAWorkerThatWasNotHit_isNotExcused() {
        effects.add(new Ledger.Line(LATER, "worker-2", KEY, 1, plan.value(0, 0)));
        faults.add(new Fault(STARTED, LATER - 100, "stop", Optional.of("worker-1")));

        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void faultAfterTheCommit_excusesNothing() {
        effects.add(new Ledger.Line(LATER, "worker-2", KEY, 1, plan.value(0, 0)));
        faults.add(new Fault(COMMITTED + 1, LATER - 100, "stop", Optional.of("worker-2")));

        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void faultThatIsLongOver_excusesNothing() {
        effects.add(new Ledger.Line(LATER, "worker-2", KEY, 1, plan.value(0, 0)));
        faults.add(new Fault(STARTED, STARTED + 100, "stop", Optional.of("worker-2")));

        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void effectUnderTwoKeys_isADuplicate() {
        effects.add(new Ledger.Line(STARTED, "worker-2", OTHER_KEY, 1, plan.value(0, 0)));
        committed.put(OTHER_KEY, new CommittedEffect(plan.id(), plan.value(0, 0), COMMITTED));

        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void effectThatNoHistoryAskedFor_isWrong() {
        effects.add(new Ledger.Line(STARTED, "worker-2", OTHER_KEY, 1, "another value"));

        assertWrong();
    }

    @Test
    void resultWithoutItsEffect_isWrong() {
        effects.clear();

        assertWrong();
    }

    @Test
    void startedInstanceThatIsGone_isLost() {
        instances.clear();

        assertOneOf(Of.LOST);
    }

    @Test
    void whatAModeMayLose_isCountedInItsWindowOnly() {
        instances.clear();
        promise = new Promise(2_000, Set.of());
        faults.add(new Fault(STARTED + 1_000, STARTED + 1_500, "redis kill", Optional.empty()));
        assertEquals(1, verdict().of(Of.LOST_IN_WINDOW));
        assertEquals(0, verdict().of(Of.LOST));

        faults.set(0, new Fault(STARTED + 3_000, STARTED + 3_500, "redis kill", Optional.empty()));
        assertOneOf(Of.LOST);
    }

    @Test
    void whatWasAcknowledgedAfterAnotherServerTookOver_isLost() {
        instances.clear();
        promise = new Promise(2_000, Set.of());
        faults.add(new Fault(STARTED - 500, LATER, "failover", Optional.empty(), STARTED));

        assertOneOf(Of.LOST);
        assertEquals(List.of(faults.get(0)), List.of(Fault.parse(faults.get(0).line())));
    }

    /** Its result was seen before anything could be lost. */
    private void endLongBeforeALoss() {
        calls.add(call(0, Kind.RESULT, plan.id(), "", COMMITTED, Outcome.DONE));
        promise = new Promise(1_000, Set.of());
        faults.add(new Fault(LATER, LATER + 500, "redis kill", Optional.empty()));
    }

    private void loseWhileItRuns() {
        faults.set(0, new Fault(COMMITTED, COMMITTED + 500, "redis kill", Optional.empty()));
    }

    @Test
    void orderAndAnswersThatNoLossCanTouch_areJudgedWhereThingsMayBeLost() {
        endLongBeforeALoss();
        assertTrue(verdict().isOk(), verdict().complaints()::toString);

        book.remove("client-0.0");
        book.add("client-0.0");
        assertWrong();

        book.remove("client-0.0");
        book.add(0, "client-0.0");
        assertWrong(); // the answer was another place

        loseWhileItRuns();
        assertTrue(verdict().isOk(), verdict().complaints()::toString);
    }

    @Test
    void effectsThatNoLossCanTouch_areJudgedWhereThingsMayBeLost() {
        endLongBeforeALoss();
        effects.add(new Ledger.Line(STARTED, "worker-2", OTHER_KEY, 1, plan.value(0, 0)));

        assertEquals(1, verdict().of(Of.DUPLICATE_EFFECTS));
        assertFalse(verdict().isOk());

        loseWhileItRuns();
        assertTrue(verdict().isOk(), verdict().complaints()::toString);
    }

    @Test
    void answersAboutASitterThatNoLossCanTouch_areJudgedWhereThingsMayBeLost() {
        endLongBeforeALoss();
        calls.add(call(1, Kind.GET, "sitter-0", "", STARTED, Outcome.LIVE));
        assertWrong();

        faults.set(0, new Fault(STARTED, STARTED + 500, "redis kill", Optional.empty()));
        assertTrue(verdict().isOk(), verdict().complaints()::toString);
    }

    @Test
    void instanceThatHasNotEnded_isStuck() {
        end(RuntimeStatus.RUNNING, List.of());

        assertOneOf(Of.STUCK);
    }

    @Test
    void instanceThatWaitsForAnEventWhichTheModeMayLose_isNotStuck() {
        end(RuntimeStatus.RUNNING, List.of());
        calls.add(call(0, Kind.RAISE, plan.id(), "event", STARTED, Outcome.DONE));
        faults.add(new Fault(STARTED, LATER, "failover", Optional.empty()));
        assertOneOf(Of.STUCK);

        promise = new Promise(1_000, Set.of());
        assertEquals(0, verdict().of(Of.STUCK));
        assertEquals(1, verdict().of(Of.LOST_IN_WINDOW));

        instances.put(plan.id(), new Instance(plan.id(), RuntimeStatus.RUNNING, List.of(), Set.of("event")));
        assertOneOf(Of.STUCK);
    }

    @Test
    void childThatHasNotEnded_isStuck() {
        instances.put("errand-0/0", new Instance("errand-0/0", RuntimeStatus.PENDING, List.of(), Set.of()));

        assertOneOf(Of.STUCK);
    }

    @Test
    void parkedInstance_isWrongUnlessItWasDamaged() {
        end(RuntimeStatus.SUSPENDED, List.of());
        assertOneOf(Of.PARKED);

        promise = new Promise(0, Set.of(plan.id()));
        assertEquals(List.of(), verdict().complaints());
    }

    @Test
    void wrongResultAndFailure_areWrong() {
        end(RuntimeStatus.COMPLETED, List.of("2", "at 0", "signalled"));
        assertWrong();

        end(RuntimeStatus.FAILED, List.of());
        assertWrong();
    }

    @Test
    void signalThatIsGone_isLost() {
        book.remove("client-0.1");

        assertEquals(1, verdict().of(Of.LOST));
    }

    @Test
    void signalThatIsThereTwice_isADuplicate() {
        book.add("client-0.1");

        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void signalsInAnotherOrderThanSent_areWrong() {
        book.remove("client-0.0");
        book.add(2, "client-0.0");

        assertWrong();
    }

    @Test
    void signalWithoutAnAnswer_mayBeThereOrNot() {
        calls.add(call(1, Kind.SIGNAL, "book", "client-1.0", STARTED, Outcome.UNKNOWN));
        assertTrue(verdict().isOk());

        book.add("client-1.0");
        assertTrue(verdict().isOk());

        book.add("client-1.0");
        assertOneOf(Of.DUPLICATE_EFFECTS);
    }

    @Test
    void valueThatNobodySent_isWrong() {
        book.add("from nowhere");

        assertWrong();
    }

    @Test
    void placeInTheBook_isAsTheCallerWasTold() {
        book.add(0, "client-0.2");
        calls.add(call(0, Kind.SIGNAL, "book", "client-0.2", STARTED, Outcome.DONE));
        calls.add(calls.remove(1));
        calls.add(calls.remove(1));

        assertTrue(
                verdict().complaints().stream().anyMatch(it -> it.contains("the answer was at 0")),
                verdict().complaints()::toString);
    }

    @Test
    void answersAboutASitterThatContradictEachOther_areWrong() {
        calls.add(call(1, Kind.GET, "sitter-0", "", STARTED, Outcome.LIVE));

        assertWrong();
    }

    @Test
    void lastLine_hasTheAgreedForm() {
        ChaosOptions options = new ChaosOptions("worker-kill", 1, 7, Durability.LOCAL);

        assertEquals(
                "{\"scenario\":\"worker-kill\",\"minutes\":1,\"durability\":\"local\",\"faults\":0,\"orchestrations\":1,"
                        + "\"completed\":1,\"lost\":0,\"lostInWindow\":0,\"stuck\":0,\"parked\":0,"
                        + "\"duplicateEffects\":0,\"repeatedAttempts\":0,\"scrub\":\"ok\"}",
                verdict().json(options));
    }
}
