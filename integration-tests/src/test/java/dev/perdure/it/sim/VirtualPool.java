package dev.perdure.it.sim;

import dev.perdure.runtime.concurrent.Gate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs each task as an actor of a process. Interrupts nothing: a task ends, or its process crashes. */
final class VirtualPool extends AbstractExecutorService {
    private final VirtualProcess process;
    private final String name;
    private final int size;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Gate idle;
    private int running;
    private int started;
    private boolean shutDown;

    VirtualPool(VirtualProcess process, String name, int size) {
        this.process = process;
        this.name = name;
        this.size = size;
        this.idle = process.gate();
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        startWaiting();
    }

    private void startWaiting() {
        while (running < size && !waiting.isEmpty()) {
            Runnable task = waiting.remove();
            running++;
            process.start(name + "-" + started++, () -> run(task));
        }
        if (shutDown && running == 0) {
            idle.open();
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            running--;
            if (!process.hasCrashed()) {
                startWaiting();
            }
        }
    }

    @Override
    public void shutdown() {
        shutDown = true;
        startWaiting();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return idle.isOpen();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return idle.await(Duration.ofNanos(unit.toNanos(timeout)));
    }
}
