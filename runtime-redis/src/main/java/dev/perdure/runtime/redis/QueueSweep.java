package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.ActivityTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Takes activities where each partition may lie on a server of its own, so that no call may name, or wait for, queues
 * of several: looks at all of them, those of one server in one round trip, and again after a pause that grows from 5 to
 * 250 milliseconds while nothing is there. Thread-safe.
 */
final class QueueSweep {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final QueueCalls calls;
    private final AtomicInteger sweeps = new AtomicInteger();
    private volatile Duration pause = SHORTEST_PAUSE;

    QueueSweep(QueueCalls calls) {
        this.calls = calls;
    }

    /** The arguments of a script that takes up to that many from these streams. */
    interface Arguments {
        List<String> of(List<QueueStream> streams, int limit);
    }

    /** Repeats a look until it finds something or the time is over. */
    List<ActivityTask> until(Duration wait, Supplier<List<ActivityTask>> look) {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            List<ActivityTask> taken = look.get();
            if (!taken.isEmpty()) {
                pause = SHORTEST_PAUSE;
                return taken;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || !sleep(Math.min(left, pause.toNanos()))) {
                return taken;
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    private static boolean sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Shares the limit among the groups; those that had all of their part may have more and are asked again. */
    List<ActivityTask> take(Script script, List<List<QueueStream>> groups, int limit, Arguments arguments) {
        List<ActivityTask> taken = new ArrayList<>();
        List<List<QueueStream>> open = new ArrayList<>(groups);
        Collections.rotate(open, -Math.floorMod(sweeps.getAndIncrement(), Math.max(1, groups.size())));
        while (!open.isEmpty() && taken.size() < limit) {
            int left = limit - taken.size();
            List<List<QueueStream>> asked = List.copyOf(open.subList(0, Math.min(open.size(), left)));
            int part = left / asked.size();
            open.removeAll(asked);
            List<Optional<Object>> answers = calls.run(
                    script,
                    asked.stream()
                            .map(streams -> QueueCalls.Call.on(streams, arguments.of(streams, part)))
                            .toList());
            for (int at = 0; at < asked.size(); at++) {
                List<QueueStream> streams = asked.get(at);
                List<ActivityTask> found = answers.get(at)
                        .map(answer -> QueueStream.tasks(streams, answer))
                        .orElse(List.of());
                taken.addAll(found);
                if (found.size() == part) {
                    open.add(streams);
                }
            }
        }
        return taken;
    }
}
