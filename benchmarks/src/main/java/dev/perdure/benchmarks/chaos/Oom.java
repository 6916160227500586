package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.RedisClient;

/** Redis is at its maxmemory for a while: new work is refused, nothing that was accepted is lost, and then all goes on. */
final class Oom implements Scenario<Backend.Standalone> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(6);
    private static final Duration SHORTEST_SQUEEZE = Duration.ofSeconds(3);
    private static final Duration LONGEST_SQUEEZE = Duration.ofSeconds(8);
    private static final Duration REFUSAL_LIMIT = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final String UNLIMITED = "0";

    private int refused;
    private final List<String> complaints = new ArrayList<>();

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        return Backend.Standalone.start(folder, durability, Map.of());
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        try (RedisClient redis = RedisClient.create(rig.backend().uri())) {
            rig.faults().during("out of memory", Optional.empty(), () -> {
                String used = field(redis.info("memory"), "used_memory");
                redis.configSet("maxmemory", Long.toString(Long.parseLong(used) / 2));
                rig.pause(SHORTEST_SQUEEZE, LONGEST_SQUEEZE);
                awaitRefusal(redis);
                redis.configSet("maxmemory", UNLIMITED);
            });
        }
    }

    /** On a busy machine all clients may wait for what was begun before. */
    private void awaitRefusal(RedisClient redis) throws InterruptedException {
        long deadline = System.nanoTime() + REFUSAL_LIMIT.toNanos();
        do {
            refused = Integer.parseInt(oomErrors(redis.info("errorstats")));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } while (refused == 0 && System.nanoTime() < deadline);
    }

    @Override
    public void end(Rig<Backend.Standalone> rig) {
        if (refused == 0) {
            complaints.add("Redis has refused nothing, so nothing was shown");
        }
    }

    private static String field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Of {@code errorstat_OOM:count=12}. */
    private static String oomErrors(String info) {
        return info.lines()
                .filter(line -> line.startsWith("errorstat_OOM:"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .findFirst()
                .orElse("0");
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return complaints;
    }

    @Override
    public List<String> remarks() {
        return List.of("writes refused for want of memory: " + refused, "a full disk: not run, it needs a mount");
    }
}
