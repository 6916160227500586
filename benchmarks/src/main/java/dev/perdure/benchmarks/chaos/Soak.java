package dev.perdure.benchmarks.chaos;

import dev.perdure.PurgeFilter;
import dev.perdure.benchmarks.WorkerProcess;
import dev.perdure.runtime.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.resps.StreamGroupInfo;

/**
 * Nothing but work, for long. What workers hold in memory does not grow, once their caches are full; when all has ended
 * no message and no activity is left in Redis; and after a purge Redis holds no more than at the start, but for the
 * states of entities, which nobody purges, and the ids of what was delivered or purged in the last minutes.
 */
final class Soak implements Scenario<Backend.Standalone> {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final int WARM_UP_LOOKS = 2;
    private static final long GROWTH_ALLOWED = 16 << 20;
    private static final long LEFT_IN_REDIS = 16 << 20;

    private final List<Long> heaps = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long redisAtStart;

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        Backend.Standalone backend = Backend.Standalone.start(folder, durability, Map.of());
        redisAtStart = usedMemory(backend);
        return backend;
    }

    @Override
    public boolean mayGoOn() {
        return false; // how much memory was in use before it began is in memory only
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(BETWEEN_LOOKS, BETWEEN_LOOKS);
        long heap = 0;
        for (int slot = 0; slot < rig.workers().size(); slot++) {
            heap += liveHeap(rig.workers().process(slot));
        }
        heaps.add(heap);
    }

    /** What is in use after a full collection, which the command brings about. */
    private static long liveHeap(WorkerProcess worker) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process =
                new ProcessBuilder(jcmd.toString(), Long.toString(worker.pid()), "GC.class_histogram").start();
        String total = process.inputReader()
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd does not tell the heap of worker " + worker.pid()));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private static long usedMemory(Backend.Standalone backend) {
        try (RedisClient redis = RedisClient.create(backend.uri())) {
            return redis.info("memory")
                    .lines()
                    .filter(line -> line.startsWith("used_memory:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long memoryOf(Backend.Standalone backend, String keys) {
        try (RedisClient redis = RedisClient.create(backend.uri())) {
            long bytes = 0;
            for (String key : redis.keys(keys)) {
                bytes += Optional.ofNullable(redis.memoryUsage(key)).orElse(0L);
            }
            return bytes;
        }
    }

    @Override
    public void afterReading(Rig<Backend.Standalone> rig) {
        Backend.Standalone backend = rig.backend();
        long full = usedMemory(backend);
        checkQueues(backend);
        long purged = rig.hub().purge(PurgeFilter.ended());
        long books = memoryOf(backend, "df:{*}:i:@*");
        long ids = memoryOf(backend, "df:{*}:dd*");
        long after = usedMemory(backend) - books - ids;
        remarks.add(
                "Redis: %d KiB at the start, %d KiB with %d ended instances, %d KiB after their purge, beside %d KiB of entities and %d KiB of ids"
                        .formatted(redisAtStart >> 10, full >> 10, purged, after >> 10, books >> 10, ids >> 10));
        if (after > redisAtStart + LEFT_IN_REDIS) {
            complaints.add("after the purge Redis holds %d bytes, and %d at the start".formatted(after, redisAtStart));
        }
        checkHeaps();
    }

    private void checkQueues(Backend.Standalone backend) {
        try (RedisClient redis = RedisClient.create(backend.uri())) {
            for (String pattern : List.of("df:{*}:in", "df:{*}:act:*")) {
                for (String key : redis.keys(pattern)) {
                    if (redis.xlen(key) > 0) {
                        complaints.add(key + " still holds " + redis.xlen(key) + " entries");
                    }
                    redis.xinfoGroups(key).stream()
                            .map(StreamGroupInfo::getName)
                            .filter(group -> redis.xpending(key, group).getTotal() > 0)
                            .forEach(group -> complaints.add(key + " has entries that its consumers keep: "
                                    + redis.xpending(key, group).getTotal()));
                }
            }
        }
    }

    private void checkHeaps() {
        if (heaps.size() <= WARM_UP_LOOKS + 1) {
            remarks.add("too short a run to see whether the heaps of workers grow");
            return;
        }
        List<Long> warm = heaps.subList(WARM_UP_LOOKS, heaps.size());
        long first = warm.get(0);
        long growth = growth(warm);
        remarks.add("live heap of all workers: %d KiB, at the end %d KiB; a line through all %d looks grows by %d KiB"
                .formatted(first >> 10, warm.get(warm.size() - 1) >> 10, warm.size(), growth >> 10));
        if (growth > first / 2 + GROWTH_ALLOWED) {
            complaints.add("the heaps of the workers have grown by " + growth + " bytes from " + first);
        }
    }

    /** From the first look to the last, by the line that is nearest to all of them. */
    static long growth(List<Long> looks) {
        double middle = (looks.size() - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int i = 0; i < looks.size(); i++) {
            above += (i - middle) * looks.get(i);
            below += (i - middle) * (i - middle);
        }
        return Math.round(above / below * (looks.size() - 1));
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return complaints;
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
