package dev.perdure.testing;

import dev.perdure.runtime.store.ListPosition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Up to which end of an instance the histories of a partition are archived. In memory they look the same before and
 * after. Not thread-safe.
 */
final class InMemoryArchives {
    private final InMemoryInstances instances;
    private Optional<ListPosition> done = Optional.empty();

    InMemoryArchives(InMemoryInstances instances) {
        this.instances = instances;
    }

    /** Another one that has come as far, of those instances. */
    InMemoryArchives copyOver(InMemoryInstances others) {
        InMemoryArchives copy = new InMemoryArchives(others);
        copy.done = done;
        return copy;
    }

    /** Whether there may be more. */
    boolean archive(Instant endedBefore, int limit) {
        ListPosition latest = new ListPosition(endedBefore.truncatedTo(ChronoUnit.MILLIS), "");
        if (done.filter(position -> position.compareTo(latest) > 0).isPresent()) {
            done = Optional.of(latest);
            return false;
        }
        List<ListPosition> ended = instances.all().stream()
                .filter(each -> !each.isEntity() && each.status().isTerminal())
                .map(ListPosition::ofEnd)
                .filter(end -> end.compareTo(latest) < 0)
                .filter(end -> done.isEmpty() || end.compareTo(done.get()) > 0)
                .sorted()
                .limit(limit)
                .toList();
        ended.stream().reduce((earlier, later) -> later).ifPresent(last -> done = Optional.of(last));
        return ended.size() == limit;
    }
}
