package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One thing is broken: all others go on, and somebody is told. */
final class DamageTest {
    @Test
    void damagedInstance_stopsNoOtherOfItsPartition() {
        OnePartition partition = new OnePartition(store -> Broken.damaged(store, "bad"));
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            for (String id : List.of("good", "bad", "better")) {
                partition.start(id, "Nap", "[\"PT1S\"]");
            }

            assertTrue(loop.step(Duration.ZERO));
            assertTrue(loop.step(Duration.ZERO));

            assertEquals(Status.RUNNING, partition.stored("good").status());
            assertEquals(Status.RUNNING, partition.stored("better").status());
            assertEquals(Status.PENDING, partition.stored("bad").status());
            assertEquals(1, partition.inbox().size());
        }
    }

    @Test
    void instanceThatHasLostItsHistory_isParkedAndGivenNoNewOne() {
        OnePartition partition = new OnePartition(store -> StoreCalls.around(
                store, (method, arguments, call) -> method.equals("history") ? List.of() : call.proceed()));
        try (PartitionLoop former = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.start("nap", "Nap", "[\"PT1S\"]");
            assertTrue(former.step(Duration.ZERO));
        }
        partition.clock().forward(Duration.ofSeconds(2));

        try (PartitionLoop next = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            assertTrue(next.step(Duration.ZERO));
            assertTrue(next.step(Duration.ZERO));
        }

        assertEquals(Status.SUSPENDED, partition.stored("nap").status());
        String reason = partition.stored("nap").reason().orElseThrow();
        assertTrue(reason.startsWith("[PERD-326]"), reason);
        assertEquals(1, partition.history("nap").size());
    }

    @Test
    void damagedInstance_failsOnlyTheWaitForIt() throws Exception {
        HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
        try (TestHub hub = new TestHub(() -> Broken.damaged(store, "bad"), HubSettings.of("test"))) {
            hub.startWorker();
            CompletableFuture<?> bad = ended(hub, "bad");
            CompletableFuture<?> good = ended(hub, "good");

            CompletionException failed = assertThrows(CompletionException.class, bad::join);
            assertTrue(failed.getCause() instanceof IllegalStateException, failed.toString());
            good.join();
        }
    }

    /** Starts a nap; done when it has ended. */
    private static CompletableFuture<?> ended(TestHub hub, String id) {
        new FlowsNapClient(hub.client()).withId(id).start(Duration.ofMillis(500));
        return hub.client()
                .calls()
                .result(id, FlowsNapBinding.RUN)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS);
    }

    @Test
    void errorOfTheLook_failsThoseThatWaitAndNoneThatComesLater() throws Exception {
        HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
        AtomicBoolean out = new AtomicBoolean();
        HubStore failing = Broken.store(store, (method, arguments) -> {
            boolean byClient = Thread.currentThread().getName().equals("perdure-client");
            if (byClient && method.equals("instances") && out.getAndSet(false)) {
                throw new OutOfMemoryError("as asked");
            }
        });
        try (TestHub hub = new TestHub(() -> failing, HubSettings.of("test"))) {
            hub.startWorker();
            CompletableFuture<?> first = ended(hub, "first");
            out.set(true);
            CompletionException failed = assertThrows(CompletionException.class, first::join);
            assertTrue(failed.getCause() instanceof OutOfMemoryError, failed.toString());

            ended(hub, "second").join();
        }
    }

    @Test
    void partitionThatTheStoreFails_isWarnedOfOnce() throws Exception {
        HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
        AtomicInteger failures = new AtomicInteger();
        HubStore failing = Broken.store(store, (method, arguments) -> {
            if (method.equals("fire")) {
                failures.incrementAndGet();
                throw new HubUnavailableException("[PERD-300] WRONGTYPE");
            }
        });
        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker")) {
            try (TestHub hub = new TestHub(() -> failing, HubSettings.of("test"))) {
                hub.startWorker();
                Await.until("taken several times", () -> failures.get() >= 3);
            }
            assertEquals(1, logged.count("WRONGTYPE"));
        }
    }
}
