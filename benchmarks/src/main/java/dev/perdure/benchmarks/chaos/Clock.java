package dev.perdure.benchmarks.chaos;

/** The time of day when it was made, and from then on a time that nobody sets. Thread-safe. */
final class Clock {
    private final long offset = System.currentTimeMillis() * 1_000 - System.nanoTime() / 1_000;

    /** Microseconds since 1970. */
    long micros() {
        return System.nanoTime() / 1_000 + offset;
    }

    /** Milliseconds since 1970. */
    long millis() {
        return micros() / 1_000;
    }
}
