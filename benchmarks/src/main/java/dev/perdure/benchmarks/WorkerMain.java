package dev.perdure.benchmarks;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;

/** A worker process beside the one that makes the load. Ends when its standard input does. */
final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] args) throws Exception {
        try (Perdure perdure = Perdure.builder(args[0]).hub(args[1]).build();
                Worker worker = perdure.worker().host(Hosting.bindings()).start()) {
            WorkerProcess.serve();
        }
    }
}
