package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.ListPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads indices of a partition page by page. */
record IndexPages(Connections connections) {
    /** The first positions of several indices together that come after that one. */
    List<ListPosition> page(List<String> indices, Optional<ListPosition> after, int limit) {
        if (indices.isEmpty()) {
            return List.of();
        }
        long lowest = after.map(position -> position.time().toEpochMilli()).orElse(0L);
        List<?> pages =
                (List<?>) connections.run(Script.PAGE, indices, List.of(String.valueOf(lowest), String.valueOf(limit)));
        return pages.stream()
                .flatMap(page -> positions((List<?>) page).stream())
                .filter(position -> after.isEmpty() || position.compareTo(after.get()) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    private static List<ListPosition> positions(List<?> idsAndScores) {
        return IntStream.range(0, idsAndScores.size() / 2)
                .mapToObj(at -> new ListPosition(
                        Instant.ofEpochMilli(Long.parseLong((String) idsAndScores.get(2 * at + 1))),
                        (String) idsAndScores.get(2 * at)))
                .toList();
    }
}
