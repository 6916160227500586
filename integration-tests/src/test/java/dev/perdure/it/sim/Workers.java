package dev.perdure.it.sim;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.RunningWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The workers of a run and what befalls them. */
final class Workers {
    private static final int SLOWEST = 30;
    private static final Duration RETRY = Duration.ofMillis(300);

    private final World world;
    private final Random random;
    private final List<Process> running = new ArrayList<>();
    private int started;

    Workers(World world) {
        this.world = world;
        this.random = world.random();
    }

    /** A process and, once it has started, the worker in it. */
    private static final class Process {
        private final VirtualProcess process;
        private Optional<RunningWorker> worker = Optional.empty();

        Process(VirtualProcess process) {
            this.process = process;
        }
    }

    /** One more, unless all is over. */
    void start() {
        if (world.hasEnded()) {
            return;
        }
        Process process = new Process(world.process("w" + started++));
        running.add(process);
        if (random.nextInt(6) == 0) {
            process.process.slowDown(1 + random.nextInt(SLOWEST));
        }
        process.process.start("main", () -> run(process));
    }

    private void run(Process process) {
        while (process.worker.isEmpty()) {
            try {
                process.worker = Optional.of(RunningWorker.start(
                        world.engine(process.process),
                        process.process.name(),
                        world.setting().lease(),
                        ActivitySlots.shared(world.setting().activities()),
                        process.process));
            } catch (HubUnavailableException later) {
                world.scheduler().sleep(RETRY.toNanos());
            }
        }
    }

    /** All of them are gone, and as many others come. */
    void replace() {
        List<Process> former = List.copyOf(running);
        running.clear();
        former.forEach(each -> each.process.crash());
        former.forEach(each -> start());
    }

    /** Something happens to one of them from time to time, until the hub is calm. */
    void suffer() {
        repeat(world.setting().crashes(), this::lose);
        repeat(world.setting().pauses(), this::pause);
        if (world.setting().tail() != Setting.Tail.NONE) {
            repeat(world.setting().failovers(), this::failOver);
            repeat(Setting.LONGEST_LAG.dividedBy(2), world.network().replicas()::followAll);
        }
    }

    private void repeat(Duration mean, Runnable fault) {
        long wait = (long) (2 * random.nextDouble() * mean.toNanos());
        world.scheduler().after(wait, () -> {
            if (!world.network().isCalm()) {
                fault.run();
                repeat(mean, fault);
            }
        });
    }

    private Process any() {
        return running.get(random.nextInt(running.size()));
    }

    /** One crashes or is closed; another one comes soon. */
    private void lose() {
        if (running.isEmpty()) {
            return;
        }
        Process process = any();
        running.remove(process);
        if (process.worker.isPresent() && random.nextInt(3) == 0) {
            process.process.start("close", process.worker.get()::close);
        } else {
            process.process.crash();
        }
        trace(process, "ends");
        world.scheduler()
                .after((long) (random.nextDouble() * 2 * world.setting().lease().toNanos()), this::start);
    }

    private void pause() {
        if (!running.isEmpty()) {
            Process process = any();
            long length =
                    (long) (random.nextDouble() * world.setting().longestStall().toNanos());
            process.process.freeze(Duration.ofNanos(length));
            trace(process, "pauses for " + length / 1_000_000 + " ms");
        }
    }

    private void failOver() {
        int partition = random.nextInt(world.setting().partitions());
        world.network().replicas().failOver(partition, world.scheduler().nanos());
        world.network().trace("-", "partition " + partition + " fails over", "", "");
    }

    private void trace(Process process, String what) {
        world.network().trace(process.process.name(), what, "", "");
    }
}
