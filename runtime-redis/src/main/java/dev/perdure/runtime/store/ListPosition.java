package dev.perdure.runtime.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** A place between two instances in a list ordered by creation time and then by the UTF-8 bytes of the id. */
public record ListPosition(Instant createdAt, String id) implements Comparable<ListPosition> {
    /** The place right after that instance. */
    public static ListPosition of(StoredInstance instance) {
        return new ListPosition(instance.createdAt(), instance.id());
    }

    @Override
    public int compareTo(ListPosition other) {
        int byTime = createdAt.compareTo(other.createdAt);
        return byTime != 0 ? byTime : Arrays.compareUnsigned(utf8(id), utf8(other.id));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
