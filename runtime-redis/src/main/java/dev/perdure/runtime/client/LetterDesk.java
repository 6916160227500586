package dev.perdure.runtime.client;

import dev.perdure.runtime.DeadLetter;
import dev.perdure.runtime.DeadLetterPage;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.ReplayResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls about dead letters, made on a store. Thread-safe. */
public final class LetterDesk {
    private static final int LARGEST_PAGE = 1_000;
    private static final Pattern PROBLEM = Pattern.compile("\\[(PERD-\\d+)].*", Pattern.DOTALL);

    private final HubStore store;
    private final Patience patience;

    LetterDesk(HubStore store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    /** A place among the dead letters of the hub, and the id of the one that lies there. */
    private record Place(int partition, String entryId) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,3})-(\\d{1,18}-\\d{1,18})");

        static Place parse(String id, int partitions) {
            Matcher matcher = FORM.matcher(id);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= partitions) {
                throw new IllegalArgumentException(Problem.BAD_DEAD_LETTER.message("there is no place '" + id + "'"));
            }
            return new Place(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }

        @Override
        public String toString() {
            return partition + "-" + entryId;
        }
    }

    /** A page; from the beginning if no place is given. */
    public DeadLetterPage list(int size, Optional<String> after) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException(Problem.BAD_DEAD_LETTER.message("a page of " + size + " was asked for"));
        }
        Place from = after.map(this::place).orElse(new Place(0, DeadLetterEntry.START));
        List<DeadLetter> letters = new ArrayList<>();
        for (int partition = from.partition(); partition < store.partitions() && letters.size() <= size; partition++) {
            letters.addAll(list(
                    partition,
                    partition == from.partition() ? from.entryId() : DeadLetterEntry.START,
                    size + 1 - letters.size()));
        }
        return letters.size() <= size
                ? new DeadLetterPage(List.copyOf(letters), Optional.empty())
                : new DeadLetterPage(
                        List.copyOf(letters.subList(0, size)),
                        Optional.of(letters.get(size - 1).id()));
    }

    private List<DeadLetter> list(int partition, String after, int limit) {
        return patience.call(() -> store.deadLetters().list(partition, after, limit)).stream()
                .map(entry -> letter(partition, entry))
                .toList();
    }

    private static DeadLetter letter(int partition, DeadLetterEntry entry) {
        Matcher problem = PROBLEM.matcher(entry.reason());
        return new DeadLetter(
                new Place(partition, entry.id()).toString(),
                partition,
                entry.at(),
                entry.receiver(),
                entry.queue(),
                problem.matches() ? Optional.of(problem.group(1)) : Optional.empty(),
                entry.reason(),
                entry.body(),
                entry.deliveries(),
                entry.answered());
    }

    /** One of them. */
    public Optional<DeadLetter> get(String id) {
        Place place = place(id);
        return patience.call(() -> store.deadLetters().get(place.partition(), place.entryId()))
                .map(entry -> letter(place.partition(), entry));
    }

    /** Whether it was put back by this call. */
    public boolean replay(String id) {
        Place place = place(id);
        ReplayResult result = patience.call(() -> store.deadLetters().replay(place.partition(), place.entryId()));
        if (result == ReplayResult.ANSWERED) {
            throw new IllegalStateException(Problem.ANSWERED_DEAD_LETTER.message(id));
        }
        return result == ReplayResult.REPLAYED;
    }

    /** Whether it was forgotten by this call. */
    public boolean discard(String id) {
        Place place = place(id);
        return patience.call(() -> store.deadLetters().discard(place.partition(), place.entryId()));
    }

    private Place place(String id) {
        return Place.parse(id, store.partitions());
    }
}
