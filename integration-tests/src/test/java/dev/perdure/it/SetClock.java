package dev.perdure.it;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still unless it is moved. */
final class SetClock extends Clock {
    static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");
    private Instant now = BEGIN;
    private Instant from = BEGIN;
    private Duration passed = Duration.ZERO;

    void forward(Duration by) {
        now = now.plus(by);
    }

    /** Someone sets the time of day. */
    void set(Instant to) {
        passed = passed.plus(Duration.between(from, now));
        now = to;
        from = to;
    }

    /** What has passed, however often the time of day was set. */
    long nanos() {
        return passed.plus(Duration.between(from, now)).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
