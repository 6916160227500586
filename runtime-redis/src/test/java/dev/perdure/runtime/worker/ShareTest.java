package dev.perdure.runtime.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.WorkerEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShareTest {
    private static WorkerEntry worker(String id, String... orchestrators) {
        return new WorkerEntry(
                id,
                Stream.of(orchestrators).collect(Collectors.toMap(Function.identity(), name -> Set.<String>of())),
                Set.of(),
                Set.of("Work"));
    }

    private static List<Integer> shares(int partitions, WorkerEntry... live) {
        return Stream.of(live)
                .map(each -> Share.of(each.id(), List.of(live), partitions))
                .toList();
    }

    @Test
    void shares_differByOneAtMostAndCoverAllPartitions() {
        for (int workers = 1; workers <= 20; workers++) {
            WorkerEntry[] live = IntStream.range(0, workers)
                    .mapToObj(n -> worker("w" + n, "A"))
                    .toArray(WorkerEntry[]::new);
            List<Integer> shares = shares(16, live);
            assertEquals(16, shares.stream().mapToInt(Integer::intValue).sum());
            int spread = shares.stream().max(Integer::compare).orElseThrow()
                    - shares.stream().min(Integer::compare).orElseThrow();
            assertEquals(16 % workers == 0 ? 0 : 1, spread);
        }
    }

    @Test
    void workerWithoutOrchestratorsAndEntities_getsNone() {
        assertEquals(List.of(16, 0), shares(16, worker("a", "A"), worker("b")));
        assertEquals(0, Share.of("b", List.of(worker("b")), 16));
    }

    @Test
    void workerThatHostsLess_getsNone() {
        assertEquals(List.of(0, 16), shares(16, worker("old", "A"), worker("new", "A", "B")));
    }

    @Test
    void workersThatEachLackSomething_doNotShare() {
        assertEquals(List.of(16, 0), shares(16, worker("a", "A", "B"), worker("b", "B", "C")));
        assertEquals(List.of(8, 0, 8), shares(16, worker("a", "A"), worker("b", "B"), worker("c", "A")));
    }

    @Test
    void conflict_namesWhatEachLacks() {
        WorkerEntry one = worker("a", "A", "B");
        assertEquals(Optional.empty(), Share.conflict(one, List.of(one, worker("c", "A"), worker("d"))));
        assertEquals(Optional.empty(), Share.conflict(worker("d"), List.of(one)));

        String conflict = Share.conflict(worker("b", "B", "C"), List.of(one)).orElseThrow();

        assertTrue(
                conflict.startsWith(
                        "[PERD-332] Worker b lacks orchestrator A of live worker a, which lacks orchestrator C."),
                conflict);
    }

    @Test
    void entitiesCountAsWellAsOrchestrators() {
        WorkerEntry entities = new WorkerEntry("e", Map.of(), Set.of("Stock"), Set.of());
        WorkerEntry both = new WorkerEntry("a", Map.of("A", Set.of()), Set.of("Stock"), Set.of());
        assertEquals(List.of(16, 0), shares(16, both, entities));
        assertEquals(List.of(16, 0), shares(16, both, worker("b", "A")));
    }

    @Test
    void workerThatIsNotLive_getsNone() {
        assertEquals(0, Share.of("gone", List.of(worker("a", "A")), 16));
    }
}
