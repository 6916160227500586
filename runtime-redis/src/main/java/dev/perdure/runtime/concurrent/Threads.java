package dev.perdure.runtime.concurrent;

import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** Runs the parts of a worker or a client beside one another. Thread-safe. */
public interface Threads {
    /** Runs the code on a thread of its own, which does not keep the JVM alive. */
    void start(String name, Runnable code);

    /** Runs what it is given, at most that many at a time. */
    ExecutorService pool(String name, int size);

    /** A new gate; every wait of a worker or client is one for a gate. */
    Gate gate();

    /** Runs the code after a delay; short code that seldom waits, since it may share a thread. */
    void after(Duration delay, Runnable code);

    /** Waits for a time. */
    default void pause(Duration length) throws InterruptedException {
        gate().await(length);
    }
}
