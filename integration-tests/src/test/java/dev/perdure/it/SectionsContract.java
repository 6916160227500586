package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Critical sections over entities. */
interface SectionsContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    private SectionsKeepingClient keepers() {
        return new SectionsKeepingClient(hub().client());
    }

    private FlowsTapeClient tapes() {
        return new FlowsTapeClient(hub().client());
    }

    private List<Integer> tape(String key) {
        return tapes().readState(key).map(Flows.Tape.State::values).orElse(List.of());
    }

    /** One whose section has begun. */
    private SectionsKeepingClient.Instance keeper(String key, String how) {
        int before = tape(key).size();
        SectionsKeepingClient.Instance keeper =
                keepers().withId(key + how + before).start(key, how);
        Await.until("in its section", () -> tape(key).size() > before);
        return keeper;
    }

    /** That somebody else can have the section now. */
    private void assertFree(String key) {
        SectionsKeepingClient.Instance next = keepers().start(key, "next");
        next.raise().go();
        assertEquals("next", next.result(TestHub.LIMIT));
    }

    @Test
    default void sections_excludeEachOtherWhateverTheOrderOfTheirEntities() {
        hub().startWorker();
        SectionsShiftingClient shifting = new SectionsShiftingClient(hub().client());
        List<SectionsShiftingClient.Instance> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(shifting.withId("ab" + i).start("a", "b", 3));
            runs.add(shifting.withId("bc" + i).start("b", "c", 3));
            runs.add(shifting.withId("ca" + i).start("c", "a", 2));
        }

        runs.forEach(run -> run.result(TestHub.LIMIT));

        SectionsBoxClient boxes = new SectionsBoxClient(hub().client());
        assertEquals(
                List.of(16 - 24, 24 - 24, 24 - 16),
                List.of(
                        boxes.entity("a").get(),
                        boxes.entity("b").get(),
                        boxes.entity("c").get()));
    }

    @Test
    default void operationsOfOthers_waitForTheEndOfTheSectionAndRunInOrder() throws Exception {
        hub().startWorker();
        SectionsKeepingClient.Instance keeper = keeper("t", "close");
        List<Integer> values = IntStream.range(10, 40).boxed().toList();
        values.forEach(value -> tapes().entity("t").signal().append(value));
        CompletableFuture<List<Integer>> asked = tapes().entity("t").async().values();
        new FlowsSignallerClient(hub().client()).start("other", 1, 1).result(TestHub.LIMIT);
        assertEquals(List.of(0), tape("t"));
        assertFalse(asked.isDone());

        keeper.raise().go();

        assertEquals("close", keeper.result(TestHub.LIMIT));
        List<Integer> seen = asked.get(TestHub.LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertEquals(0, seen.get(0));
        assertEquals(values, seen.stream().filter(value -> value > 1).toList());
    }

    @Test
    default void section_endsHoweverItsOrchestratorEnds() {
        hub().startWorker();
        for (String how : List.of("close", "twice", "throw", "leak", "again")) {
            SectionsKeepingClient.Instance keeper = keeper(how, how);
            SectionsKeepingClient.Instance waiting =
                    keepers().withId("after" + how).start(how, "close");
            keeper.raise().go();
            if (how.equals("again")) {
                keeper.raise().go();
            }
            waiting.raise().go();

            assertEquals("close", waiting.result(TestHub.LIMIT), how);
            RuntimeStatus end = keeper.awaitEnd(TestHub.LIMIT).status();
            assertEquals(how.equals("throw") ? RuntimeStatus.FAILED : RuntimeStatus.COMPLETED, end, how);
        }
    }

    @Test
    default void holderThatIsTerminatedAndPurged_leavesItsSection() {
        hub().startWorker();
        SectionsKeepingClient.Instance holder = keeper("t", "close");
        SectionsKeepingClient.Instance waiting = keepers().start("t", "close");
        SectionsKeepingClient.Instance last = keepers().start("t", "close");
        waiting.terminate("not wanted");
        waiting.awaitEnd(TestHub.LIMIT);

        holder.terminate("not wanted");
        holder.awaitEnd(TestHub.LIMIT);
        holder.purge();

        last.raise().go();
        assertEquals("close", last.result(TestHub.LIMIT));
        assertFree("t");
    }

    @Test
    default void holderThatIsParked_keepsItsSectionUntilItEnds() {
        Worker first = hub().startWorker();
        SectionsKeepingClient.Instance mended = keeper("m", "close");
        SectionsKeepingClient.Instance given = keeper("g", "close");
        first.close();
        Worker changed = hub().start(TestHub.all(hub().work()).stream()
                .map(binding -> binding.name().equals("Keeping")
                        ? SectionsKeepingBinding.of(ctx -> (key, how) -> "changed")
                        : binding)
                .toList());
        List.of(mended, given).forEach(holder -> holder.raise().go());
        List.of(mended, given)
                .forEach(holder -> Await.until("parked", () -> holder.status().status() == RuntimeStatus.SUSPENDED));
        List<CompletableFuture<List<Integer>>> asked = Stream.of("m", "g")
                .map(key -> tapes().entity(key).async().values())
                .toList();
        new FlowsSignallerClient(hub().client()).start("other", 1, 1).result(TestHub.LIMIT);
        assertTrue(asked.stream().noneMatch(CompletableFuture::isDone));

        given.terminate("given up");
        assertEquals(
                List.of(0),
                asked.get(1)
                        .orTimeout(TestHub.LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .join());
        assertFalse(asked.get(0).isDone());

        changed.close();
        hub().startWorker();
        assertEquals("close", mended.result(TestHub.LIMIT));
        assertEquals(
                0,
                asked.get(0)
                        .orTimeout(TestHub.LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .join()
                        .get(0));
    }

    @Test
    default void section_refusesWhatCouldWaitForItself() {
        hub().startWorker();
        List.of("second PERD-380", "outside PERD-381", "child PERD-382", "none lock")
                .forEach(expected -> {
                    String how = expected.split(" ")[0];
                    SectionsKeepingClient.Instance keeper = keeper("r", how);
                    keeper.raise().go();
                    String refusal = keeper.result(TestHub.LIMIT);
                    assertTrue(refusal.replace("[", "").startsWith(expected.split(" ")[1]), refusal);
                });
        assertFree("r");
    }

    @Test
    default void section_outlivesItsWorker() {
        Worker first = hub().startWorker();
        SectionsKeepingClient.Instance keeper = keeper("t", "close");
        SectionsKeepingClient.Instance waiting = keepers().withId("waiting").start("t", "close");
        first.close();
        hub().startWorker();
        CompletableFuture<List<Integer>> asked = tapes().entity("t").async().values();
        new FlowsSignallerClient(hub().client()).start("other", 1, 1).result(TestHub.LIMIT);
        assertFalse(asked.isDone());
        assertEquals(List.of(0), tape("t"));

        waiting.raise().go();
        keeper.raise().go();

        assertEquals("close", keeper.result(TestHub.LIMIT));
        assertEquals("close", waiting.result(TestHub.LIMIT));
        assertFree("t");
    }
}
