package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Modes of durability on the command line, and what servers must be set to for them. */
final class Modes {
    /** On one server, the strictest first. */
    static final List<Durability> OF_ONE_SERVER = List.of(Durability.FSYNC, Durability.LOCAL);

    /** On servers with replicas, the strictest first. */
    static final List<Durability> OF_MANY = List.of(Durability.REPLICA, Durability.LOCAL);

    private Modes() {}

    static Optional<Durability> parse(String text) {
        return Arrays.stream(Durability.values())
                .filter(mode -> text(mode).equals(text))
                .findFirst();
    }

    static String text(Durability mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** The server's {@code appendfsync}. */
    static String appendFsync(Durability mode) {
        return mode == Durability.FSYNC ? "always" : "everysec";
    }
}
