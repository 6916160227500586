package dev.perdure.benchmarks.chaos;

import dev.perdure.Binding;
import dev.perdure.benchmarks.WorkerProcess;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A worker process: {@code <uri> <hub> <milliseconds of the lease> <name> <folder of the ledgers> <durability>}. */
final class ChaosWorker {
    /** Bytes; so few that instances and entities leave memory while they wait, and come back. */
    private static final long CACHE = 4 << 20;

    private ChaosWorker() {}

    public static void main(String[] args) throws Exception {
        try (Ledger ledger = Ledger.open(Path.of(args[4]), args[3], System::currentTimeMillis);
                Perdure perdure = Perdure.builder(args[0])
                        .hub(args[1])
                        .lease(Duration.ofMillis(Long.parseLong(args[2])))
                        .durability(Durability.valueOf(args[5]))
                        .build();
                Worker worker = perdure.worker()
                        .cacheSize(CACHE)
                        .host(bindings(ledger, harm -> Poison.Harm.valueOf(harm).happen()))
                        .start()) {
            WorkerProcess.serve();
        }
    }

    /**
     * @param harm what saboteurs do; given to them, since the checker of determinism would refuse it in their own code
     */
    static List<Binding> bindings(Effects effects, Consumer<String> harm) {
        return List.of(
                ErrandBinding.of(ErrandOrchestrator::new),
                SitterBinding.of(ctx -> () -> ctx.events().released().await()),
                SaboteurBinding.of(ctx -> name -> harm.accept(name)),
                EffectsBinding.of(effects),
                BookBinding.of(BookEntity::new));
    }
}
