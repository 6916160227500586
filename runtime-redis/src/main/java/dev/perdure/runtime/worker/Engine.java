package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.replay.Execution;
import dev.perdure.runtime.replay.ExecutionId;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.Status;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What all parts of a worker share.
 *
 * @param hub the name of the hub
 * @param store where it lives
 * @param hosting what the worker hosts
 * @param codec how values are written
 * @param threads where orchestrators run
 * @param ticker nanoseconds that only go forward, whoever sets the time of day; thread-safe
 * @param tokens gives another random text each time; thread-safe
 * @param cache how much memory instances and entities are kept in between their turns
 * @param retention how long instances are kept that have ended so; for ever where there is nothing
 * @param trial lets one suspect run at a time
 * @param queues which queues its turns have sent activities to
 */
public record Engine(
        String hub,
        HubStore store,
        Hosting hosting,
        PayloadCodec codec,
        OrchestratorThreads threads,
        LongSupplier ticker,
        Supplier<String> tokens,
        CacheBudget cache,
        Map<Status, Duration> retention,
        SuspectTrial trial,
        QueueWatch queues) {
    Execution execution(OrchestratorBinding binding, LiveInstance.Identity identity) {
        return Execution.of(binding, new ExecutionId(hub, identity.id(), identity.execution()), codec, threads, tokens);
    }
}
