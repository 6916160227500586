package dev.perdure.benchmarks;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import java.time.Duration;

/** A worker process: {@code <uri> <hub> <milliseconds of the lease>}. Ends when its standard input does. */
final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] args) throws Exception {
        try (Perdure perdure = Perdure.builder(args[0])
                        .hub(args[1])
                        .lease(Duration.ofMillis(Long.parseLong(args[2])))
                        .build();
                Worker worker = perdure.worker().host(Hosting.bindings()).start()) {
            WorkerProcess.serve();
        }
    }
}
