package dev.perdure.runtime.client;

import dev.perdure.InstancePage;
import dev.perdure.InstanceQuery;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.InstanceIds;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists instances over all partitions by creation time and then id. A page ends at a place in that order, not at a
 * count, so instances that come or go between two pages do not move the others.
 */
final class Listing {
    private final HubStore store;
    private final Patience patience;
    private final Statuses shown;

    Listing(HubStore store, Patience patience, Statuses shown) {
        this.store = store;
        this.patience = patience;
        this.shown = shown;
    }

    /**
     * @throws IllegalArgumentException if the place to go on from was not given by a page
     */
    InstancePage page(InstanceQuery query) {
        Optional<ListPosition> after = query.after().map(Listing::read);
        Set<Status> statuses = query.wanted().stream().map(Status::of).collect(Collectors.toUnmodifiableSet());
        List<StoredInstance> found = new ArrayList<>();
        for (int i = 0; i < store.partitions(); i++) {
            int partition = i;
            found.addAll(patience.call(() -> store.clients().list(partition, statuses, after, query.pageSize() + 1)));
        }
        found.sort(Comparator.comparing(ListPosition::of));
        boolean more = found.size() > query.pageSize();
        List<StoredInstance> page = more ? found.subList(0, query.pageSize()) : found;
        Optional<String> next =
                more ? Optional.of(write(ListPosition.of(page.get(page.size() - 1)))) : Optional.empty();
        return new InstancePage(page.stream().map(shown::of).toList(), next);
    }

    private static String write(ListPosition position) {
        String text = position.time().toEpochMilli() + " " + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ListPosition read(String next) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            long millis = Long.parseLong(text.substring(0, space));
            return new ListPosition(Instant.ofEpochMilli(millis), InstanceIds.checked(text.substring(space + 1)));
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(Problem.BAD_PAGE.message("'" + next + "' is no place to go on from"));
        }
    }
}
