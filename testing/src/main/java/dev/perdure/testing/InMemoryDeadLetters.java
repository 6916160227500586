package dev.perdure.testing;

import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.DeadLetterStore;
import dev.perdure.runtime.store.ReplayResult;
import java.util.List;
import java.util.Optional;

/** The dead letters of a hub in memory. Thread-safe. */
final class InMemoryDeadLetters implements DeadLetterStore {
    private final InMemoryHub hub;

    InMemoryDeadLetters(InMemoryHub hub) {
        this.hub = hub;
    }

    @Override
    public List<DeadLetterEntry> list(int partition, String after, int limit) {
        return hub.locked(() -> hub.partition(partition).work().deadLetters().after(after, limit));
    }

    @Override
    public Optional<DeadLetterEntry> get(int partition, String id) {
        return hub.locked(() -> hub.partition(partition).work().deadLetters().get(id));
    }

    @Override
    public ReplayResult replay(int partition, String id) {
        return hub.change(() -> hub.partition(partition).work().replay(id));
    }

    @Override
    public boolean discard(int partition, String id) {
        return hub.change(() -> hub.partition(partition).work().deadLetters().remove(id));
    }
}
