package dev.perdure.samples.orders.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The workers that run now, oldest first. Thread-safe. */
final class WorkerPool implements AutoCloseable {
    private final List<String> arguments;
    private final Path logs;
    private final ConcurrentLinkedQueue<WorkerProcess> running = new ConcurrentLinkedQueue<>();
    private final AtomicInteger started = new AtomicInteger();

    private WorkerPool(List<String> arguments, Path logs) {
        this.arguments = arguments;
        this.logs = logs;
    }

    /**
     * Starts two.
     *
     * @param arguments of each worker, after its name
     */
    static WorkerPool start(List<String> arguments, Path logs) throws IOException, InterruptedException {
        WorkerPool pool = new WorkerPool(arguments, logs);
        try {
            pool.startOne();
            pool.startOne();
            return pool;
        } catch (IOException e) {
            pool.close();
            throw e;
        }
    }

    /** Starts one more. */
    void startOne() throws IOException {
        running.add(WorkerProcess.start("worker-" + started.incrementAndGet(), arguments, logs));
    }

    WorkerProcess oldest() {
        return running.element();
    }

    Optional<WorkerProcess> named(String name) {
        return running.stream().filter(worker -> worker.name().equals(name)).findFirst();
    }

    void kill(WorkerProcess worker) {
        running.remove(worker);
        worker.kill();
    }

    /** For the end of this process. */
    void killAll() {
        running.forEach(WorkerProcess::kill);
    }

    /** How many partitions each worker holds. */
    Map<String, Integer> shares() {
        Map<String, Integer> shares = new TreeMap<>();
        for (WorkerProcess worker : running) {
            worker.partitions().ifPresent(count -> shares.put(worker.name(), count));
        }
        return shares;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (WorkerProcess worker : running) {
            worker.close();
        }
    }
}
