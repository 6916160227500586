package dev.perdure.runtime.worker;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest turns that this worker has committed in one partition, to tell after an outage whether the store has lost
 * some of them. What was lost runs again by itself: this is for those who operate the store. For one thread at a time.
 */
final class CommittedTurns {
    private static final Logger LOG = LoggerFactory.getLogger(CommittedTurns.class);
    private static final int READ_AT_ONCE = 500;

    private final int partition;
    private final int most;
    private final Map<String, Newest> newest = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<String> server = Optional.empty();
    private boolean suspected;

    /** How far an instance has come; the turns of each execution are numbered anew. */
    private record Newest(int generation, long turns) {
        static Newest of(String execution, long turns) {
            return new Newest(ContentId.generation(execution), turns);
        }

        boolean isBeyond(StoredInstance found) {
            Newest stored = of(found.execution(), found.turns());
            return stored.generation < generation || stored.generation == generation && stored.turns < turns;
        }
    }

    /** @param most of how many instances the newest turn is remembered */
    CommittedTurns(int partition, int most) {
        this.partition = partition;
        this.most = most;
    }

    /** The store has taken the turn. What has ended may be gone for good reason. */
    void add(Turn turn) {
        if (turn.standing().status().isTerminal()) {
            newest.remove(turn.instanceId());
            return;
        }
        newest.put(turn.instanceId(), Newest.of(turn.execution(), turn.number()));
        if (newest.size() > most) {
            newest.remove(newest.keySet().iterator().next());
        }
    }

    /** The partition is left to others: they may end and purge what is remembered here. */
    void forget() {
        newest.clear();
    }

    /** The store failed: what it took may be lost. */
    void suspect() {
        suspected = true;
    }

    /** Those of a page of which turns are lost. What is damaged is reported when its turn comes. */
    private List<String> lost(HubStore store, List<String> ids) {
        try {
            List<Optional<StoredInstance>> found = store.clients().instances(partition, ids);
            return IntStream.range(0, ids.size())
                    .filter(at -> isLost(ids.get(at), found.get(at)))
                    .mapToObj(ids::get)
                    .toList();
        } catch (DamagedInstanceException oneIsDamaged) {
            return ids.size() == 1
                    ? List.of()
                    : ids.stream()
                            .flatMap(id -> lost(store, List.of(id)).stream())
                            .toList();
        }
    }

    private boolean isLost(String id, Optional<StoredInstance> found) {
        Newest committed = Objects.requireNonNull(newest.get(id));
        return found.map(committed::isBeyond).orElse(true);
    }

    /**
     * The partition was acquired on this server. If it is another one than before, and the store has failed since,
     * reports what is lost; a server that has gone on has lost nothing, whatever others did meanwhile.
     */
    void look(HubStore store, String acquiredOn) {
        boolean mayLack = suspected && !Optional.of(acquiredOn).equals(server);
        List<String> lost = mayLack ? lost(store) : List.of();
        server = Optional.of(acquiredOn);
        if (suspected) {
            suspected = false;
            newest.clear();
        }
        if (!lost.isEmpty()) {
            LOG.warn(Problem.LOST_TAIL.message(partition, lost.size(), lost.get(0)));
        }
    }

    private List<String> lost(HubStore store) {
        List<String> lost = new ArrayList<>();
        List<String> ids = List.copyOf(newest.keySet());
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            lost.addAll(lost(store, ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size()))));
        }
        return lost;
    }
}
