package dev.perdure.it;

import dev.perdure.Binding;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.CacheBudget;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.Hosting;
import dev.perdure.runtime.worker.QueueWatch;
import dev.perdure.runtime.worker.SuspectTrial;
import dev.perdure.runtime.worker.Tokens;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Engines of workers in this JVM. */
final class Engines {
    private Engines() {}

    /** One that hosts these and keeps all instances. */
    static Engine engine(HubStore store, LongSupplier ticker, Binding... bindings) {
        return new Engine(
                "test",
                store,
                Hosting.of(List.of(bindings), true),
                new PayloadCodec(),
                OrchestratorThreads.create(),
                ticker,
                new Tokens(),
                CacheBudget.ofThisJvm(),
                Map.of(),
                new SuspectTrial(),
                new QueueWatch(ticker));
    }
}
