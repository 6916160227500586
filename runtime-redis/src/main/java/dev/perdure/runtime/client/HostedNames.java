package dev.perdure.runtime.client;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the live workers host, as of at most a second ago. Thread-safe. */
final class HostedNames {
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(1).toNanos();

    private final HubStore store;
    private final Patience patience;
    private volatile Optional<Seen> seen = Optional.empty();

    HostedNames(HubStore store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    private record Seen(List<WorkerEntry> workers, long atNanos) {}

    private Optional<List<WorkerEntry>> seenRecently() {
        long now = patience.ticker().getAsLong();
        return seen.filter(last -> now - last.atNanos() < GOOD_FOR_NANOS).map(Seen::workers);
    }

    /** Whether a live worker hosts the orchestrator; looks again before it says no. */
    boolean hosts(String orchestrator) {
        boolean recently = seenRecently()
                .map(workers -> orchestrators(workers).contains(orchestrator))
                .orElse(false);
        return recently || orchestrators(look()).contains(orchestrator);
    }

    /** The orchestrators that live workers host, by name. */
    Set<String> orchestrators() {
        return orchestrators(look());
    }

    /** The external events that live workers declare for an orchestrator; empty if none hosts it. */
    Optional<Set<String>> events(String orchestrator) {
        List<Set<String>> declared = new ArrayList<>();
        for (WorkerEntry worker : seenRecently().orElseGet(this::look)) {
            Optional.ofNullable(worker.orchestrators().get(orchestrator)).ifPresent(declared::add);
        }
        Set<String> all = new TreeSet<>();
        declared.forEach(all::addAll);
        return declared.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private List<WorkerEntry> look() {
        List<WorkerEntry> workers = patience.call(store.workers()::live);
        seen = Optional.of(new Seen(workers, patience.ticker().getAsLong()));
        return workers;
    }

    private static Set<String> orchestrators(List<WorkerEntry> workers) {
        Set<String> names = new TreeSet<>();
        workers.stream().map(WorkerEntry::orchestrators).map(Map::keySet).forEach(names::addAll);
        return names;
    }
}
