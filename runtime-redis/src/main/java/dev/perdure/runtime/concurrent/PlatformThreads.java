package dev.perdure.runtime.concurrent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Platform threads on every JDK, and real time: code that computes holds up nothing but itself, and no lease is lost to
 * it. All are daemon threads.
 */
public final class PlatformThreads implements Threads {
    private final ScheduledThreadPoolExecutor delayed = delayed();

    @Override
    public void start(String name, Runnable code) {
        daemon(name, code).start();
    }

    /** Has no threads when idle for long. */
    @Override
    public ExecutorService pool(String name, int size) {
        AtomicLong count = new AtomicLong();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                code -> daemon(name + "-" + count.getAndIncrement(), code));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void after(Duration delay, Runnable code) {
        delayed.schedule(code, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ScheduledThreadPoolExecutor delayed() {
        ScheduledThreadPoolExecutor delayed = new ScheduledThreadPoolExecutor(1, code -> daemon("perdure-alarm", code));
        delayed.setKeepAliveTime(1, TimeUnit.MINUTES);
        delayed.allowCoreThreadTimeOut(true);
        return delayed;
    }

    @Override
    public Gate gate() {
        return new LatchGate(new CountDownLatch(1));
    }

    private static Thread daemon(String name, Runnable code) {
        Thread thread = new Thread(code, name);
        thread.setDaemon(true);
        return thread;
    }

    private record LatchGate(CountDownLatch latch) implements Gate {
        @Override
        public void open() {
            latch.countDown();
        }

        @Override
        public boolean isOpen() {
            return latch.getCount() == 0;
        }

        @Override
        public boolean await(Duration limit) throws InterruptedException {
            return latch.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void await() throws InterruptedException {
            latch.await();
        }
    }
}
