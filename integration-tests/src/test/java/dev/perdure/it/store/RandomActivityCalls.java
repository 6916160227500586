package dev.perdure.it.store;

import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Draws calls of workers that run activities, and of those who look after dead letters. */
final class RandomActivityCalls {
    /** Longer than any sequence takes. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Draw draw;
    private final KnownThings known;

    RandomActivityCalls(Draw draw, KnownThings known) {
        this.draw = draw;
        this.known = known;
    }

    List<Supplier<StoreCall>> kinds() {
        return List.of(
                this::claim,
                this::claim,
                this::reclaim,
                this::beat,
                this::complete,
                this::complete,
                this::bury,
                this::giveBack,
                this::deadLetters,
                this::deadLetters);
    }

    /** All that wait in open queues, since it is open which of them comes first, and those not open may come later. */
    private StoreCall claim() {
        String worker = draw.of(KnownThings.WORKERS);
        Set<String> queues = queues();
        if (draw.oneIn(4)) {
            return StoreCall.effect(
                    "open " + queues, store -> store.activities().open(queues));
        }
        return StoreCall.of("claim " + worker + queues, store -> {
            store.activities().open(queues);
            List<ActivityTask> tasks = store.activities().claim(worker, queues, 10_000, Duration.ZERO);
            known.took(tasks);
            return new HashSet<>(tasks);
        });
    }

    private Set<String> queues() {
        return draw.oneIn(3) ? Set.copyOf(KnownThings.QUEUES) : Set.of(draw.of(KnownThings.QUEUES));
    }

    private StoreCall reclaim() {
        String worker = draw.of(KnownThings.WORKERS);
        Set<String> queues = queues();
        int limit = 1 + draw.below(4);
        Duration idle = draw.oneIn(3) ? LONG : Duration.ZERO;
        return StoreCall.of("reclaim %s %s %d %s".formatted(worker, queues, limit, idle), store -> {
            store.activities().open(queues);
            List<ActivityTask> tasks = store.activities().reclaim(worker, queues, limit, idle);
            known.took(tasks);
            return tasks;
        });
    }

    private StoreCall beat() {
        String worker = draw.of(KnownThings.WORKERS);
        Map<String, ActivityBeat> byEntry = new LinkedHashMap<>();
        draw.some(3, this::beatOfOne).forEach(beat -> byEntry.put(beat.task().entryId(), beat));
        List<ActivityBeat> beats = List.copyOf(byEntry.values());
        return StoreCall.of(
                "beat " + worker + beats, store -> store.activities().beat(worker, beats));
    }

    private ActivityBeat beatOfOne() {
        ActivityTask task = known.task(known.partition());
        Optional<OutgoingMessage> timer =
                draw.oneIn(2) ? Optional.empty() : Optional.of(known.startedTimer(task.partition(), task.instanceId()));
        return new ActivityBeat(task, known.execution(task.partition(), task.instanceId()), timer);
    }

    private StoreCall bury() {
        ActivityTask task = known.task(known.partition());
        Optional<OutgoingMessage> answer =
                draw.oneIn(2) ? Optional.empty() : Optional.of(known.newMessage(task.partition(), task.instanceId()));
        return StoreCall.of("bury " + task, store -> store.activities().bury(task, answer, "deadly"));
    }

    private StoreCall giveBack() {
        String worker = draw.of(KnownThings.WORKERS);
        ActivityTask task = known.task(known.partition());
        String body = known.fresh("again ");
        return StoreCall.of(
                "giveBack " + worker + task, store -> store.activities().giveBack(worker, task, body));
    }

    /** Their ids are the store's own, so they are named by their place. */
    private StoreCall deadLetters() {
        int partition = known.partition();
        int place = draw.below(4);
        return switch (draw.below(4)) {
            case 0 ->
                StoreCall.of(
                        "discard dead letter " + place,
                        store -> store.deadLetters().discard(partition, idOfDeadLetter(store, partition, place)));
            case 1 ->
                StoreCall.of(
                        "get dead letter " + place,
                        store -> store.deadLetters()
                                .get(partition, idOfDeadLetter(store, partition, place))
                                .map(RandomActivityCalls::withoutId));
            case 2 ->
                StoreCall.of(
                        "list dead letters after " + place,
                        store ->
                                store.deadLetters().list(partition, idOfDeadLetter(store, partition, place), 3).stream()
                                        .map(RandomActivityCalls::withoutId)
                                        .toList());
            default ->
                StoreCall.of(
                        "replay dead letter " + place,
                        store -> store.deadLetters().replay(partition, idOfDeadLetter(store, partition, place)));
        };
    }

    private static String idOfDeadLetter(HubStore store, int partition, int place) {
        List<DeadLetterEntry> all = store.deadLetters().list(partition, DeadLetterEntry.START, 1_000);
        return place < all.size() ? all.get(place).id() : "1-1";
    }

    private static DeadLetterEntry withoutId(DeadLetterEntry letter) {
        return new DeadLetterEntry(
                "",
                letter.entryId(),
                letter.receiver(),
                letter.body(),
                letter.reason(),
                letter.queue(),
                letter.answered(),
                letter.deliveries());
    }

    private StoreCall complete() {
        ActivityTask task = known.task(known.partition());
        OutgoingMessage answer = known.newMessage(task.partition(), task.instanceId());
        return StoreCall.of("complete " + task, store -> store.activities().complete(task, answer));
    }
}
