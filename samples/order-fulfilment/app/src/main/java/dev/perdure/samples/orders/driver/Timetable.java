package dev.perdure.samples.orders.driver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that does things at given times, one after the other, and remembers what failed. Thread-safe. */
final class Timetable implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    /** Something to do. */
    interface Entry {
        void run() throws Exception;
    }

    /** Does it when that much time has passed from now, or as soon after as what is due before is done. */
    void in(Duration time, Entry entry) {
        open.incrementAndGet();
        thread.schedule(() -> run(entry), time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether everything was done, well or not. */
    boolean isDone() {
        return open.get() == 0;
    }

    /** What was thrown. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void run(Entry entry) {
        try {
            entry.run();
        } catch (Exception e) {
            failures.add(e.toString());
        } finally {
            open.decrementAndGet();
        }
    }

    /** Leaves undone what was not done. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
