package dev.perdure.runtime.worker;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Something that may hold for many things and for long, and is said once in a while. For one thread at a time. */
final class RareWarning {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Logger log;
    private final Interval silence;

    RareWarning(Logger log, LongSupplier ticker) {
        this.log = log;
        this.silence = new Interval(ticker, BETWEEN);
    }

    /** Says it, unless it said something in the last minute. */
    void warn(String message) {
        if (silence.isOver()) {
            log.warn(message);
            silence.begin();
        }
    }
}
