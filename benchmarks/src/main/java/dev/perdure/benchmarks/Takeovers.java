package dev.perdure.benchmarks;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.store.Partitions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.RedisClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has one of two workers die by SIGKILL, or leave, and measures how long it takes until the other one holds every
 * partition and an orchestration begun in each of them after that has ended. The hub has nothing else to do. For one thread.
 */
final class Takeovers {
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 16;
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final JsonMapper JSON = new JsonMapper();

    /** How a worker ends, and how long its partitions may stand for it. */
    private enum End {
        KILLED(LEASE.plusSeconds(1)) {
            @Override
            Thread begin(WorkerProcess worker) {
                return new Thread(worker::kill, "kill");
            }
        },
        CLOSED(Duration.ofSeconds(1)) {
            @Override
            Thread begin(WorkerProcess worker) {
                return new Thread(worker::close, "close");
            }
        };

        final Duration limit;

        End(Duration limit) {
            this.limit = limit;
        }

        /** Brings it about. */
        abstract Thread begin(WorkerProcess worker);
    }

    private final String uri;
    private final String hub = "takeover-" + Long.toString(System.nanoTime(), 36);
    private final Random random = new Random(1);
    private final List<WorkerProcess> workers = new ArrayList<>();
    private int used;

    /** @param uri of the server */
    Takeovers(String uri) {
        this.uri = uri;
    }

    /** Both ends that many times, in turns. Prints a line of JSON for each; says whether all were within their limits. */
    boolean measure(int times) throws IOException, InterruptedException {
        Map<End, List<Long>> took = new LinkedHashMap<>();
        try (Perdure perdure =
                        Perdure.builder(uri).hub(hub).partitions(PARTITIONS).build();
                RedisClient redis = RedisClient.create(uri)) {
            ChainClient chains = new ChainClient(perdure);
            start();
            start();
            for (int i = 0; i < times; i++) {
                for (End end : End.values()) {
                    long nanos = measure(redis, chains, end);
                    took.computeIfAbsent(end, same -> new ArrayList<>()).add(nanos);
                }
            }
        } finally {
            workers.forEach(WorkerProcess::kill);
        }
        took.forEach((end, nanos) -> System.out.println(line(end, new Outcome(nanos, 0, 0))));
        return took.entrySet().stream().allMatch(it -> isWithin(it.getKey(), new Outcome(it.getValue(), 0, 0)));
    }

    private void start() throws IOException {
        WorkerProcess worker = WorkerProcess.start(
                WorkerMain.class,
                Optional.empty(),
                List.of(),
                List.of(uri, hub, Long.toString(LEASE.toMillis())),
                Optional.empty());
        workers.add(worker);
        worker.awaitReady();
    }

    private long measure(RedisClient redis, ChainClient chains, End end) throws IOException, InterruptedException {
        await(redis, workers.get(0), PARTITIONS / 2);
        await(redis, workers.get(1), PARTITIONS / 2);
        runInEach(chains); // both have worked before
        TimeUnit.MILLISECONDS.sleep(random.nextInt((int) LEASE.toMillis())); // any time since it last renewed its lease
        WorkerProcess first = workers.remove(0);
        Thread ending = end.begin(first);
        long begun = System.nanoTime();
        ending.start();
        await(redis, workers.get(0), PARTITIONS);
        runInEach(chains);
        long took = System.nanoTime() - begun;
        ending.join();
        start();
        return took;
    }

    /** Waits until the worker owns that many partitions. */
    private void await(RedisClient redis, WorkerProcess worker, int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long owned = ownedBy(redis, worker);
        while (owned != count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "A worker owns %d of %d partitions and should own %d.".formatted(owned, PARTITIONS, count));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            owned = ownedBy(redis, worker);
        }
    }

    private long ownedBy(RedisClient redis, WorkerProcess worker) {
        return redis.keys("df:{" + hub + ".*}:own").stream()
                .map(owner -> Optional.ofNullable(redis.hget(owner, "worker")).orElse(""))
                .filter(owner -> owner.startsWith(worker.pid() + "-"))
                .count();
    }

    /** Runs an orchestration in each partition, all at the same time. */
    private void runInEach(ChainClient chains) {
        Partitions partitions = new Partitions(PARTITIONS);
        Map<Integer, ChainClient.Instance> begun = new HashMap<>();
        while (begun.size() < PARTITIONS) {
            String id = "chain-" + used++;
            begun.computeIfAbsent(
                    partitions.of(id), partition -> chains.withId(id).start(0, 1));
        }
        begun.values().forEach(chain -> chain.result(PATIENCE));
    }

    private static boolean isWithin(End end, Outcome outcome) {
        return outcome.percentileMillis(1.00) <= end.limit.toMillis();
    }

    private static String line(End end, Outcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("workload", Options.TAKEOVER);
        line.put("worker", end.name().toLowerCase(Locale.ROOT));
        line.put("n", outcome.latenciesNanos().size());
        line.put("ok", isWithin(end, outcome));
        line.put("lease_ms", LEASE.toMillis());
        line.put("limit_ms", end.limit.toMillis());
        line.put("p50_ms", Math.round(outcome.percentileMillis(0.50)));
        line.put("p95_ms", Math.round(outcome.percentileMillis(0.95)));
        line.put("max_ms", Math.round(outcome.percentileMillis(1.00)));
        line.put("java", Runtime.version().toString());
        return JSON.writeValueAsString(line);
    }
}
