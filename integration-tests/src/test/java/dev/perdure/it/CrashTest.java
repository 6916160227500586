package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die in the middle of things. */
@Tag("redis")
final class CrashTest {
    private static final int INSTANCES = 40;
    private static final int CHARGES = 6;

    @TempDir
    private Path directory;

    private Path ledger() {
        return directory.resolve("ledger");
    }

    private static List<FlowsChargingClient.Instance> startCharging(Perdure perdure) {
        FlowsChargingClient charging = new FlowsChargingClient(perdure);
        return IntStream.range(0, INSTANCES)
                .mapToObj(n -> charging.withId("run-" + n).start(CHARGES))
                .toList();
    }

    private long charges() {
        try {
            return Files.exists(ledger()) ? Files.readAllLines(ledger()).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every step has run, under one key; only what was in flight at a crash has run twice. */
    private void assertChargedOnce(int crashes) throws IOException {
        Map<String, Long> times = Files.readAllLines(ledger()).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(INSTANCES * CHARGES, times.size());
        long repeated = times.values().stream().filter(count -> count > 1).count();
        assertTrue(repeated <= (long) INSTANCES * crashes, "charged again: " + repeated);
    }

    @Test
    void killedWorkers_loseNothing() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("kill")
                        .lease(ChildWorker.LEASE)
                        .build()) {
            ChildWorker first = ChildWorker.start(redis.uri(), "kill", ledger());
            List<FlowsChargingClient.Instance> runs = startCharging(perdure);
            Await.until("some charged", () -> charges() > INSTANCES);
            first.kill();
            try (ChildWorker second = ChildWorker.start(redis.uri(), "kill", ledger())) {
                long before = charges();
                Await.until("more charged", () -> charges() > before + INSTANCES);
                try (ChildWorker third = ChildWorker.start(redis.uri(), "kill", ledger())) {
                    second.kill();
                    runs.forEach(run -> run.result(TestHub.LIMIT));
                }
            }
            assertChargedOnce(2);
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }

    @Test
    void killedWorkers_leadBranchesBackToWhereTheyWere() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("kill")
                        .lease(ChildWorker.LEASE)
                        .build()) {
            ChildWorker first = ChildWorker.start(redis.uri(), "kill", ledger());
            FlowsBranchingClient branching = new FlowsBranchingClient(perdure);
            List<FlowsBranchingClient.Instance> runs = IntStream.range(0, INSTANCES)
                    .mapToObj(n -> branching.withId("run-" + n).start(3, CHARGES / 3))
                    .toList();
            Await.until("some charged", () -> charges() > INSTANCES);
            first.kill();
            try (ChildWorker second = ChildWorker.start(redis.uri(), "kill", ledger())) {
                runs.forEach(run -> assertEquals(List.of(0, 1, 4), run.result(TestHub.LIMIT)));
            }
            assertChargedOnce(2);
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }

    @Test
    void killedWorker_raisesEachEventOnce() throws Exception {
        List<String> approvers =
                IntStream.range(0, CHARGES).mapToObj(n -> "a" + n).toList();
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("kill")
                        .lease(ChildWorker.LEASE)
                        .build()) {
            ChildWorker first = ChildWorker.start(redis.uri(), "kill", ledger());
            FlowsCallerClient callers = new FlowsCallerClient(perdure);
            List<FlowsCallerClient.Instance> runs = IntStream.range(0, INSTANCES)
                    .mapToObj(n -> callers.start("approval-" + n, approvers))
                    .toList();
            Await.until("some raised", () -> charges() > INSTANCES);
            first.kill();
            try (ChildWorker second = ChildWorker.start(redis.uri(), "kill", ledger())) {
                runs.forEach(run -> run.result(TestHub.LIMIT));
                FlowsApprovalClient approvals = new FlowsApprovalClient(perdure);
                IntStream.range(0, INSTANCES)
                        .forEach(n -> assertEquals(
                                "approved" + approvers,
                                approvals.instance("approval-" + n).result(TestHub.LIMIT)));
            }
            assertChargedOnce(1);
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }

    @Test
    void killedWorker_startsChildrenAgainOnce() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("kill")
                        .lease(ChildWorker.LEASE)
                        .build()) {
            ChildWorker first = ChildWorker.start(redis.uri(), "kill", ledger());
            FlowsPatientClient patients = new FlowsPatientClient(perdure);
            List<FlowsPatientClient.Instance> runs = IntStream.range(0, INSTANCES)
                    .mapToObj(n -> patients.start("child-" + n, 2))
                    .toList();
            Await.until("some begun", () -> charges() > INSTANCES);
            first.kill();
            try (ChildWorker second = ChildWorker.start(redis.uri(), "kill", ledger())) {
                for (int n = 0; n < INSTANCES; n++) {
                    assertEquals("child-" + n + "#3", runs.get(n).result(TestHub.LIMIT));
                }
            }
            assertEquals(
                    3 * INSTANCES,
                    Files.readAllLines(ledger()).stream().distinct().count());
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }

    @Test
    void killedWorker_leavesCriticalSectionsToWhoeverGoesOnWithThem() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("kill")
                        .lease(ChildWorker.LEASE)
                        .build()) {
            ChildWorker first = ChildWorker.start(redis.uri(), "kill", ledger());
            SectionsKeepingClient keeping = new SectionsKeepingClient(perdure);
            SectionsKeepingClient.Instance holder = keeping.withId("holder").start("k", "close");
            FlowsTapeClient tapes = new FlowsTapeClient(perdure);
            Await.until("held", () -> tapes.readState("k").isPresent());
            SectionsKeepingClient.Instance next = keeping.withId("next").start("k", "close");
            SectionsShiftingClient shifting = new SectionsShiftingClient(perdure);
            List<SectionsShiftingClient.Instance> runs = IntStream.range(0, 10)
                    .mapToObj(n -> n % 2 == 0 ? shifting.start("a", "b", 5) : shifting.start("b", "c", 5))
                    .toList();
            SectionsBoxClient boxes = new SectionsBoxClient(perdure);
            Await.until("some shifted", () -> boxes.readState("c").isPresent());
            first.kill();
            try (ChildWorker second = ChildWorker.start(redis.uri(), "kill", ledger())) {
                runs.forEach(run -> run.result(TestHub.LIMIT));
                assertEquals(List.of(0), tapes.readState("k").orElseThrow().values());
                next.raise().go();
                holder.raise().go();
                next.result(TestHub.LIMIT);
                assertEquals("close", holder.result(TestHub.LIMIT));
                assertEquals(-25, boxes.entity("a").get());
                assertEquals(0, boxes.entity("b").get());
                assertEquals(25, boxes.entity("c").get());
            }
        }
    }

    @Test
    void killedRedis_isWaitedForAndWorkGoesOn() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.builder(redis.uri())
                        .hub("kill")
                        .lease(ChildWorker.LEASE)
                        .build();
                Worker one = perdure.worker()
                        .host(TestHub.all(new NotingWork(ledger())))
                        .start();
                Worker other = perdure.worker()
                        .host(TestHub.all(new NotingWork(ledger())))
                        .start()) {
            List<FlowsChargingClient.Instance> runs = startCharging(perdure);
            Await.until("some charged", () -> charges() > INSTANCES);

            redis.kill();
            redis.restart();
            List<String> started =
                    new FlowsChainClient(perdure).start(List.of("Ann")).result(TestHub.LIMIT);
            long before = charges();
            Await.until("more charged", () -> charges() > Math.min(before + INSTANCES, INSTANCES * CHARGES - 1));
            redis.kill();
            redis.restart();

            assertEquals(List.of("Hello Ann"), started);
            runs.forEach(run -> run.result(TestHub.LIMIT));
            assertChargedOnce(2);
            Await.until(
                    "all held",
                    () -> one.partitions().size() + other.partitions().size() == 16);
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }

    @Test
    void clientOfARedisThatStaysAway_saysSo() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = Perdure.connect(redis.uri())) {
            OrchestrationInstance nobody = perdure.instance("nobody");
            redis.kill();

            HubUnavailableException away = assertThrows(HubUnavailableException.class, nobody::status);

            assertTrue(String.valueOf(away.getMessage()).startsWith("[PERD-300]"), away.getMessage());
        }
    }

    @Test
    void connect_toNothingIsRefused() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        HubConfigurationException refused =
                assertThrows(HubConfigurationException.class, () -> Perdure.connect("redis://127.0.0.1:" + free));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("[PERD-401]"), refused.getMessage());
    }

    @Test
    void settingsOutsideTheirLimits_areRefusedBeforeConnecting() {
        Map<String, Runnable> settings = Map.of(
                "PERD-405", () -> Perdure.builder("redis://nowhere").hub("a.b"),
                "PERD-407", () -> Perdure.builder("redis://nowhere").lease(Duration.ofMillis(999)));

        settings.forEach((id, setting) -> {
            HubConfigurationException refused = assertThrows(HubConfigurationException.class, setting::run);
            assertTrue(String.valueOf(refused.getMessage()).startsWith("[" + id + "]"), refused.getMessage());
        });
        assertThrows(
                HubConfigurationException.class,
                () -> Perdure.builder("redis://nowhere").partitions(257));
    }
}
