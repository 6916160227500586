package dev.perdure.runtime.concurrent;

import java.time.Duration;

/** Shut until it is opened, once and for good. Thread-safe. */
public interface Gate {
    /** Lets everybody pass who waits now or later. */
    void open();

    boolean isOpen();

    /**
     * Waits until it is open, or until the time is over.
     *
     * @return whether it is open
     */
    boolean await(Duration limit) throws InterruptedException;

    /** Waits until it is open. */
    void await() throws InterruptedException;
}
