package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.WorkerProcess;
import dev.perdure.runtime.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/** Workers in JVMs of their own, each at a place from which it may be taken and replaced. For one thread. */
final class WorkerPool implements AutoCloseable {
    private static final List<String> SMALL_JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /**
     * How workers are started.
     *
     * @param uris where the worker at each place finds Redis
     * @param overlays what the worker at each place has before the classes of all others
     * @param folder of ledgers and logs
     */
    record Setting(
            IntFunction<String> uris,
            IntFunction<Optional<Path>> overlays,
            String hub,
            Duration lease,
            Durability durability,
            Path folder) {}

    private final Setting setting;
    private final List<WorkerProcess> processes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int started;

    private WorkerPool(Setting setting) {
        this.setting = setting;
    }

    /** Starts that many. */
    static WorkerPool start(Setting setting, int count) throws IOException {
        WorkerPool pool = new WorkerPool(setting);
        try {
            for (int slot = 0; slot < count; slot++) {
                pool.names.add(pool.nextName(slot));
                pool.processes.add(pool.start(slot));
            }
            for (WorkerProcess process : pool.processes) {
                process.awaitReady();
            }
            return pool;
        } catch (IOException e) {
            pool.killAll();
            throw e;
        }
    }

    /** Where all workers of a run log to. */
    static Path log(Path folder) {
        return folder.resolve("workers.log");
    }

    private String nextName(int slot) {
        return "worker-" + slot + "-" + started++;
    }

    private WorkerProcess start(int slot) throws IOException {
        List<String> arguments = List.of(
                setting.uris().apply(slot),
                setting.hub(),
                Long.toString(setting.lease().toMillis()),
                names.get(slot),
                setting.folder().toString(),
                setting.durability().name());
        return WorkerProcess.start(
                ChaosWorker.class,
                setting.overlays().apply(slot),
                SMALL_JVM,
                arguments,
                Optional.of(log(setting.folder())));
    }

    int size() {
        return processes.size();
    }

    /** The place of any of them. */
    int any(Random random) {
        return random.nextInt(processes.size());
    }

    /** The name of the worker that is or was last at the place. */
    String name(int slot) {
        return names.get(slot);
    }

    WorkerProcess process(int slot) {
        return processes.get(slot);
    }

    void kill(int slot) {
        processes.get(slot).kill();
    }

    /** Starts a new worker in the place of one that is dead; returns when it is ready. */
    void replace(int slot) throws IOException {
        names.set(slot, nextName(slot));
        processes.set(slot, start(slot));
        processes.get(slot).awaitReady();
    }

    /** Replaces all that are dead: they have ended by themselves. Their names. */
    List<String> replaceDead() throws IOException {
        List<String> dead = new ArrayList<>();
        for (int slot = 0; slot < processes.size(); slot++) {
            if (!processes.get(slot).isAlive()) {
                dead.add(name(slot));
                replace(slot);
            }
        }
        return dead;
    }

    void killAll() {
        processes.forEach(WorkerProcess::kill);
    }

    @Override
    public void close() {
        processes.forEach(WorkerProcess::close);
    }
}
