package dev.perdure.benchmarks.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the hub is run for, and how its servers are set. */
enum Durability {
    /** Written to disk each second. */
    LOCAL,
    /** Written to disk before it is acknowledged. */
    FSYNC,
    /** On a second server before it is acknowledged. */
    REPLICA;

    static Optional<Durability> parse(String text) {
        return Arrays.stream(values()).filter(mode -> mode.text().equals(text)).findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(Durability::text).toList();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The server's {@code appendfsync}. */
    String appendFsync() {
        return this == FSYNC ? "always" : "everysec";
    }
}
