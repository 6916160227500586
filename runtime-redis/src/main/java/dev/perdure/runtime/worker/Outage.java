package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;

/** The time during which the store does not answer: logged once at each end, with waits that grow between tries. */
final class Outage {
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Logger log;
    private final String who;
    private Duration wait = Duration.ZERO;

    Outage(Logger log, String who) {
        this.log = log;
        this.who = who;
    }

    /** A call failed; returns how long to wait before the next one. */
    Duration failed(HubUnavailableException failure) {
        if (wait.isZero()) {
            log.warn("{} has lost the store and keeps trying: {}", who, failure.getMessage());
            wait = FIRST_WAIT;
        } else {
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
        return wait;
    }

    /** A call succeeded. */
    void over() {
        if (!wait.isZero()) {
            log.info("{} has the store back.", who);
            wait = Duration.ZERO;
        }
    }
}
