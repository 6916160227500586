package dev.perdure.benchmarks.chaos;

import dev.perdure.DurableException;
import dev.perdure.runtime.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * Redis is at its maxmemory for a while, or its disk is full: new work is refused, nothing that was accepted is lost,
 * and then all goes on. A server that syncs each write ends when the disk is full and is started again; any other one
 * refuses.
 */
final class Oom implements Scenario<Oom.Squeezed> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(6);
    private static final Duration SHORTEST_SQUEEZE = Duration.ofSeconds(3);
    private static final Duration LONGEST_SQUEEZE = Duration.ofSeconds(8);
    private static final Duration REFUSAL_LIMIT = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final String UNLIMITED = "0";

    /** Bytes; of the server's maxmemory. */
    private static final int MEMORY = 64 << 20;

    /** Bytes; what the server's file may grow by until the disk is full. */
    private static final int ROOM_ON_DISK = 8 << 20;

    private static final int LEFT_TO_CLIENTS = 256 << 10;
    private static final String BALLAST = "ballast";

    /** Books that only this scenario writes to. */
    private static final String SQUEEZED = "squeezed-";

    private static final String LARGE = "x".repeat(64 << 10);
    private static final String NO_MEMORY = "[PERD-333]";
    private static final String NO_NEW_WORK = "[PERD-366]";
    private static final String NO_WRITES = "[PERD-426]";
    private static final String NO_ANSWER = "[PERD-300]";

    private int memorySqueezes;
    private int diskSqueezes;
    private int deaths;
    private long refusedForMemory;
    private long refusedForDisk;
    private boolean hasDisk;
    private final List<String> complaints = new ArrayList<>();

    /** A server, and the disk that its files are on, if one could be mounted. */
    record Squeezed(Backend.Standalone server, Optional<SmallDisk> disk) implements Backend {
        @Override
        public String uri() {
            return server.uri();
        }

        @Override
        public void close() {
            server.close();
            disk.ifPresent(SmallDisk::close);
        }
    }

    @Override
    public Squeezed open(Path folder, Durability durability) {
        Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve(Backend.Standalone.FOLDER));
        hasDisk = disk.isPresent();
        return new Squeezed(Backend.Standalone.start(folder, durability, Map.of()), disk);
    }

    @Override
    public boolean mayGoOn() {
        return false; // the disk is gone with the driver
    }

    @Override
    public void disturb(Rig<Squeezed> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        if (hasDisk && (memorySqueezes + diskSqueezes) % 2 == 1) {
            diskSqueezes++;
            rig.faults().during("full disk", Optional.empty(), () -> fillDisk(rig));
        } else {
            memorySqueezes++;
            rig.faults().during("out of memory", Optional.empty(), () -> takeMemory(rig));
        }
    }

    private void takeMemory(Rig<Squeezed> rig) throws Exception {
        try (RedisClient redis = RedisClient.create(rig.backend().uri())) {
            long before = refused(redis, "OOM");
            redis.configSet("maxmemory", Integer.toString(MEMORY));
            long left = MEMORY - Long.parseLong(field(redis.info("memory"), "used_memory"));
            if (left > LEFT_TO_CLIENTS) {
                redis.setrange(BALLAST, left - LEFT_TO_CLIENTS, "x");
            }
            rig.pause(SHORTEST_SQUEEZE, LONGEST_SQUEEZE);
            checkRefusal(rig, Set.of(NO_MEMORY, NO_NEW_WORK)); // by Redis, or by Perdure before it comes to that
            refusedForMemory += refused(redis, "OOM") - before;
            redis.configSet("maxmemory", UNLIMITED);
            redis.del(BALLAST);
        }
    }

    private void fillDisk(Rig<Squeezed> rig) throws Exception {
        try (RedisClient redis = RedisClient.create(rig.backend().uri())) {
            long before = refused(redis, "MISCONF");
            SmallDisk disk = rig.backend().disk().orElseThrow();
            disk.fill(ROOM_ON_DISK);
            while (disk.free() > LEFT_TO_CLIENTS) {
                redis.set(BALLAST, LARGE); // each time in the file as well, which clients then fill to the last byte
            }
            rig.pause(SHORTEST_SQUEEZE, LONGEST_SQUEEZE);
            refusedForDisk += awaitRefusals(redis, before);
            checkRefusal(rig, Set.of(NO_WRITES, NO_ANSWER));
            disk.relieve();
        } catch (JedisConnectionException ended) {
            checkRefusal(rig, Set.of(NO_ANSWER));
            rig.backend().disk().orElseThrow().relieve();
            deaths++;
            rig.backend().server().redis().kill();
            rig.backend().server().redis().restart();
        }
    }

    /** What a client is told while there is no room. What happens to fit may still be taken. */
    private void checkRefusal(Rig<Squeezed> rig, Set<String> ids) {
        BookClient books = new BookClient(rig.hub());
        long deadline = System.nanoTime() + REFUSAL_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                books.entity(SQUEEZED + memorySqueezes + diskSqueezes).signal().write(LARGE);
            } catch (DurableException refused) {
                String message = String.valueOf(refused.getMessage());
                if (ids.stream().noneMatch(message::startsWith)) {
                    complaints.add("a client was to be refused with one of " + ids + " and was told: " + message);
                }
                return;
            }
        }
        complaints.add("a client that writes again and again was not refused, and should be with one of " + ids);
    }

    /** On a busy machine all clients may wait for what was begun before. */
    private static long awaitRefusals(RedisClient redis, long before) throws InterruptedException {
        long deadline = System.nanoTime() + REFUSAL_LIMIT.toNanos();
        long refused = refused(redis, "MISCONF") - before;
        while (refused == 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            refused = refused(redis, "MISCONF") - before;
        }
        return refused;
    }

    @Override
    public void end(Rig<Squeezed> rig) {
        if (diskSqueezes > 0 && refusedForDisk + deaths == 0) {
            complaints.add("Redis has refused nothing for want of disk, so nothing was shown");
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
    private static long refused(RedisClient redis, String error) {
        return redis.info("errorstats")
                .lines()
                .filter(line -> line.startsWith("errorstat_" + error + ":"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf('=') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return complaints;
    }

    @Override
    public List<String> remarks() {
        String disk = hasDisk
                ? "full disk: %d times, %d writes refused, %d times the server ended"
                        .formatted(diskSqueezes, refusedForDisk, deaths)
                : "full disk: skipped, 0 times, since nothing can be mounted here";
        return List.of("no memory: %d times, %d writes refused".formatted(memorySqueezes, refusedForMemory), disk);
    }
}
