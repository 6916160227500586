package dev.perdure.runtime.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A place between two instances in a list ordered by a time of theirs and then by the UTF-8 bytes of the id.
 *
 * @param time when the instance before it was created, or when it ended
 * @param id the instance before it
 */
public record ListPosition(Instant time, String id) implements Comparable<ListPosition> {
    /** The place right after that instance in a list ordered by creation time. */
    public static ListPosition of(StoredInstance instance) {
        return new ListPosition(instance.createdAt(), instance.id());
    }

    /** The place right after that instance in a list ordered by the time of the end. */
    public static ListPosition ofEnd(StoredInstance ended) {
        return new ListPosition(ended.updatedAt(), ended.id());
    }

    @Override
    public int compareTo(ListPosition other) {
        int byTime = time.compareTo(other.time);
        return byTime != 0 ? byTime : Arrays.compareUnsigned(utf8(id), utf8(other.id));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
