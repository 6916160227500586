package dev.perdure.runtime.redis;

import java.util.Optional;
import redis.clients.jedis.resps.StreamEntry;

/** The fields of a stream's entry: {@code i} instance or entity, {@code b} body, and others of some streams. */
final class StreamFields {
    private StreamFields() {}

    /** A field that every entry of the stream has; empty text where the entry is damaged: nobody can read that. */
    static String orEmpty(StreamEntry entry, String field) {
        return entry.getFields().getOrDefault(field, "");
    }

    /** A field that every entry of the stream has. */
    static String required(StreamEntry entry, String field) {
        return Optional.ofNullable(entry.getFields().get(field))
                .orElseThrow(() -> new IllegalStateException(
                        "entry %s of a stream lacks the field %s".formatted(entry.getID(), field)));
    }
}
