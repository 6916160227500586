package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityContext;
import dev.perdure.runtime.DeadLetter;
import dev.perdure.runtime.DeadLetterPage;
import dev.perdure.runtime.DeadLetters;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of activities whose workers died, and the dead letters as users see them. */
interface LostActivitiesContract extends ActivitiesContract {
    /** Workers that take the activity and are never heard of again. */
    default ActivityTask losing(int workers) {
        HubStore store = hub().store();
        Set<String> queue = Set.of("Chores");
        List<ActivityTask> taken = new ArrayList<>();
        Await.until("queued", () -> taken.addAll(store.activities().claim("lost-0", queue, 1, Duration.ofSeconds(1))));
        for (int worker = 1; worker < workers; worker++) {
            taken.addAll(store.activities().reclaim("lost-" + worker, queue, 1, Duration.ZERO));
        }
        assertEquals(workers, taken.get(taken.size() - 1).deliveries());
        return taken.get(taken.size() - 1);
    }

    @Test
    default void activityThatKillsItsWorkers_isBuriedAndItsStepFails() {
        hostOrchestrators();
        ErrandsErrandClient.Instance errand = errand(Errands.Limits.NONE, 3);
        losing(5);
        List<String> run = new CopyOnWriteArrayList<>();
        hub().start(List.of(ErrandsChoresBinding.of(key -> {
            run.add(key);
            return "survived";
        })));

        String told = result(errand);

        assertTrue(
                told.startsWith(
                        "dev.perdure.PoisonedActivityException: [PERD-342] Activity Chores.chore was started 5"),
                told);
        assertEquals(List.of(), run);
        DeadLetter letter = hub().client().deadLetters().list(10).letters().get(0);
        assertEquals(Optional.of("Chores"), letter.queue());
        assertEquals(Optional.of("PERD-342"), letter.problem());
        assertEquals(errand.id(), letter.receiver());
        assertEquals(new Partitions(hub().store().partitions()).of(errand.id()), letter.partition());
        assertTrue(letter.answered());
        assertTrue(letter.body().contains("\"Chores.chore\""), letter.body());
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> hub().client().deadLetters().replay(letter.id()));
        assertTrue(refused.getMessage().startsWith("[PERD-345]"), refused.getMessage());
    }

    @Test
    default void attempt_growsOverLostWorkersAndRetries() {
        hostOrchestrators();
        ErrandsErrandClient.Instance errand = errand(Errands.Limits.NONE, 3);
        losing(3);
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        hub().start(List.of(ErrandsChoresBinding.of(key -> {
            attempts.add(ActivityContext.current().attempt());
            if (attempts.size() < 3) {
                throw new IllegalStateException("not yet");
            }
            return "done";
        })));

        assertEquals("done", result(errand));
        assertEquals(List.of(4, 5, 6), attempts);
    }

    @Test
    default void deadLetters_areListedInPagesReplayedAndDiscarded() {
        hostOrchestrators();
        HubStore store = hub().store();
        IntStream.range(0, 5).forEach(number -> {
            String receiver = "@Stock@" + number;
            int partition = new Partitions(store.partitions()).of(receiver);
            store.clients().send(partition, new OutgoingMessage(partition, receiver, "m" + number, "no message"));
        });
        DeadLetters dead = hub().client().deadLetters();
        Await.until("buried", () -> dead.list(10).letters().size() == 5);

        Set<String> receivers = new HashSet<>();
        DeadLetterPage page = dead.list(2);
        page.letters().forEach(letter -> receivers.add(letter.receiver()));
        while (page.next().isPresent()) {
            assertEquals(2, page.letters().size());
            page = dead.list(2, page.next().get());
            page.letters().forEach(letter -> receivers.add(letter.receiver()));
        }
        assertEquals(Set.of("@Stock@0", "@Stock@1", "@Stock@2", "@Stock@3", "@Stock@4"), receivers);
        DeadLetter letter = page.letters().get(0);
        assertEquals(Optional.of(letter), dead.get(letter.id()));
        assertEquals(Optional.of("PERD-309"), letter.problem());
        assertEquals("no message", letter.body());

        assertTrue(dead.replay(letter.id()));
        assertFalse(dead.replay(letter.id()));
        assertFalse(dead.discard(letter.id()));
        Await.until("buried again", () -> dead.list(10).letters().size() == 5);
        dead.list(10).letters().forEach(each -> assertTrue(dead.discard(each.id())));
        assertEquals(List.of(), dead.list(10).letters());
    }

    @Test
    default void deadLetters_refuseWhatNamesNone() {
        DeadLetters dead = hub().client().deadLetters();
        for (String id : List.of("", "1", "16-1-1", "0-1-1-1", "0-a-1", "0-1111111111111111111111-1")) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> dead.get(id));
            assertTrue(refused.getMessage().startsWith("[PERD-343]"), refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> dead.list(0));
        assertThrows(IllegalArgumentException.class, () -> dead.list(1_001));
        assertEquals(Optional.empty(), dead.get("0-1-1"));
    }
}
