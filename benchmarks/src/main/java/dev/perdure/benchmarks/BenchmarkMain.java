package dev.perdure.benchmarks;

import dev.perdure.benchmarks.chaos.ChaosMain;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a workload, against one redis-server if it needs one, and prints one line of JSON for each run. This process makes the load and is
 * one worker; more workers are processes of their own.
 */
final class BenchmarkMain {
    private static final int WARM_UP = 1_000;
    private static final Duration USUAL_LEASE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Options options;
    private final Server server;
    private final List<Long> workerPids =
            new ArrayList<>(List.of(ProcessHandle.current().pid()));

    private BenchmarkMain(Options options, Server server) {
        this.options = options;
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("chaos")) {
            System.exit(ChaosMain.run(List.of(args).subList(1, args.length)));
        }
        Options options;
        try {
            options = Options.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (options.workload().equals(Options.COMPILE)) {
            new Compilations(Path.of("benchmarks/.work/compiled")).measure(options.orchestrations());
            return;
        }
        boolean ok;
        try (Server server = Server.open(options.redis())) {
            ok = options.workload().equals(Options.TAKEOVER)
                    ? new Takeovers(server.uri()).measure(options.orchestrations())
                    : new BenchmarkMain(options, server).measure();
        }
        System.exit(ok ? 0 : 1);
    }

    private boolean measure() throws Exception {
        System.out.printf(
                "redis_version %s, mem_allocator %s, %d workers%n",
                server.info("server", "redis_version"), server.info("memory", "mem_allocator"), options.workers());
        String hub = "benchmark-" + Long.toString(System.nanoTime(), 36);
        List<WorkerProcess> others = new ArrayList<>();
        try (Perdure perdure = Perdure.builder(server.uri())
                        .hub(hub)
                        .lease(USUAL_LEASE)
                        .build();
                Worker worker = perdure.worker().host(Hosting.bindings()).start()) {
            for (int i = 1; i < options.workers(); i++) {
                others.add(startWorker(hub));
            }
            Workload workload = workload(perdure);
            workload.run(WARM_UP);
            boolean ok = true;
            for (int run = 1; run <= options.repeat(); run++) {
                ok &= measureOnce(run, workload);
            }
            return ok;
        } finally {
            others.forEach(WorkerProcess::kill);
        }
    }

    private Workload workload(Perdure perdure) throws InterruptedException {
        Callers callers = new Callers(options.concurrency());
        if (!options.workload().equals(Options.TIMERS)) {
            return new Load(perdure, callers);
        }
        Alarms alarms = new Alarms(perdure, callers);
        alarms.pend(options.pending());
        return alarms;
    }

    private boolean measureOnce(int run, Workload workload) throws Exception {
        List<Long> serverPid = List.of(server.pid());
        Processes workersBefore = Processes.of(workerPids);
        Processes serverBefore = Processes.of(serverPid);
        Outcome outcome = workload.run(options.orchestrations());
        Processes workers = Processes.of(workerPids).since(workersBefore);
        Processes redis = Processes.of(serverPid).since(serverBefore);
        boolean ok = workload.isAsPromised(outcome);
        System.out.println(line(run, ok, outcome, workers, redis));
        return ok;
    }

    private String line(int run, boolean ok, Outcome outcome, Processes workers, Processes redis) {
        double seconds = outcome.wallNanos() / 1e9;
        int done = outcome.latenciesNanos().size();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("peer", "perdure");
        line.put("version", "0.1.0-SNAPSHOT");
        line.put("variant", "workers=" + options.workers());
        line.put("workload", options.workload());
        line.put("run", run);
        line.put("n", options.orchestrations());
        line.put("pending", options.pending());
        line.put("done", done);
        line.put("concurrency", options.concurrency());
        line.put("ok", ok);
        line.put("errors", outcome.errors());
        line.put("wall_s", rounded(seconds, 3));
        line.put("orch_per_s", rounded(done / seconds, 1));
        if (!options.workload().equals(Options.TIMERS)) {
            line.put("act_per_s", rounded(done * Load.ACTIVITIES / seconds, 1));
        }
        line.putAll(latencies(outcome));
        line.putAll(resources(workers, redis));
        line.put("java", Runtime.version().toString());
        line.put("durability", "local");
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Object> latencies(Outcome outcome) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("p50_ms", rounded(outcome.percentileMillis(0.50), 2));
        part.put("p95_ms", rounded(outcome.percentileMillis(0.95), 2));
        part.put("p99_ms", rounded(outcome.percentileMillis(0.99), 2));
        part.put("max_ms", rounded(outcome.percentileMillis(1.00), 2));
        return part;
    }

    private static Map<String, Object> resources(Processes workers, Processes redis) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("worker_cpu_s", rounded(workers.cpuSeconds(), 2));
        part.put("server_cpu_s", rounded(redis.cpuSeconds(), 2));
        part.put("worker_rss_peak_mb", rounded(workers.peakMegabytes(), 0));
        part.put("server_rss_peak_mb", rounded(redis.peakMegabytes(), 0));
        return part;
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private WorkerProcess startWorker(String hub) throws IOException {
        WorkerProcess process = WorkerProcess.start(
                WorkerMain.class,
                Optional.empty(),
                List.of(),
                List.of(server.uri(), hub, Long.toString(USUAL_LEASE.toMillis())),
                Optional.empty());
        workerPids.add(process.pid());
        process.awaitReady();
        return process;
    }
}
