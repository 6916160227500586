package dev.perdure.benchmarks;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs a workload against one redis-server and prints one line of JSON for each run. This process makes the load and is
 * one worker; more workers are processes of their own.
 */
final class BenchmarkMain {
    private static final int WARM_UP = 1_000;

    private final Options options;
    private final Server server;
    private final List<Long> workerPids =
            new ArrayList<>(List.of(ProcessHandle.current().pid()));

    private BenchmarkMain(Options options, Server server) {
        this.options = options;
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        boolean ok;
        try (Server server = Server.open(options.redis())) {
            ok = new BenchmarkMain(options, server).measure();
        }
        System.exit(ok ? 0 : 1);
    }

    private boolean measure() throws Exception {
        System.out.printf(
                "redis_version %s, mem_allocator %s, %d workers%n",
                server.info("server", "redis_version"), server.info("memory", "mem_allocator"), options.workers());
        String hub = "benchmark-" + Long.toString(System.nanoTime(), 36);
        List<Process> others = new ArrayList<>();
        try (Perdure perdure = Perdure.builder(server.uri()).hub(hub).build();
                Worker worker = perdure.worker().host(Hosting.bindings()).start()) {
            for (int i = 1; i < options.workers(); i++) {
                others.add(startWorker(hub));
            }
            new Load(perdure, options.concurrency()).run(WARM_UP);
            boolean ok = true;
            for (int run = 1; run <= options.repeat(); run++) {
                ok &= measureOnce(run, perdure);
            }
            return ok;
        } finally {
            others.forEach(Process::destroy);
        }
    }

    private boolean measureOnce(int run, Perdure perdure) throws Exception {
        List<Long> serverPid = List.of(server.pid());
        Processes workersBefore = Processes.of(workerPids);
        Processes serverBefore = Processes.of(serverPid);
        Load.Outcome outcome = new Load(perdure, options.concurrency()).run(options.orchestrations());
        Processes workers = Processes.of(workerPids).since(workersBefore);
        Processes redis = Processes.of(serverPid).since(serverBefore);
        System.out.println(line(run, outcome, workers, redis));
        return outcome.errors() == 0;
    }

    private String line(int run, Load.Outcome outcome, Processes workers, Processes redis) {
        double seconds = outcome.wallNanos() / 1e9;
        int done = outcome.latenciesNanos().size();
        return String.format(
                Locale.ROOT,
                "{\"peer\":\"perdure\",\"version\":\"%s\",\"variant\":\"workers=%d\",\"workload\":\"%s\",\"run\":%d,\"n\":%d,"
                        + "\"done\":%d,\"concurrency\":%d,\"ok\":%b,\"errors\":%d,\"wall_s\":%.3f,\"orch_per_s\":%.1f,"
                        + "\"act_per_s\":%.1f,\"p50_ms\":%.2f,\"p95_ms\":%.2f,\"p99_ms\":%.2f,\"max_ms\":%.2f,"
                        + "\"worker_cpu_s\":%.2f,\"server_cpu_s\":%.2f,\"worker_rss_peak_mb\":%.0f,"
                        + "\"server_rss_peak_mb\":%.0f,\"java\":\"%s\",\"durability\":\"%s\"}",
                "0.1.0-SNAPSHOT",
                options.workers(),
                options.workload(),
                run,
                options.orchestrations(),
                done,
                options.concurrency(),
                outcome.errors() == 0,
                outcome.errors(),
                seconds,
                done / seconds,
                done * Load.ACTIVITIES / seconds,
                outcome.percentileMillis(0.50),
                outcome.percentileMillis(0.95),
                outcome.percentileMillis(0.99),
                outcome.percentileMillis(1.0),
                workers.cpuSeconds(),
                redis.cpuSeconds(),
                workers.peakMegabytes(),
                redis.peakMegabytes(),
                Runtime.version(),
                "local");
    }

    private Process startWorker(String hub) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName(),
                        server.uri(),
                        hub)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        workerPids.add(process.pid());
        byte[] ready = process.getInputStream().readNBytes("ready".length());
        if (!"ready".equals(new String(ready, StandardCharsets.UTF_8))) {
            throw new IOException("A worker process ended before it was ready.");
        }
        return process;
    }
}
