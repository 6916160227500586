package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.testing.CommandFault;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.NetworkProxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One command fails of those that client and worker send while orchestrations run: once the first, once the second, and
 * so on. Each time all ends as if nothing had failed, and every effect has happened once.
 */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryCommandFailsTest {
    private static final int CHARGES = 3;
    private static final int SIGNALS = 3;

    /** Client and worker send a little more than that for the two orchestrations. */
    private static final int POSITIONS = 56;

    private static final int AT_ONCE = 28;
    private static final Duration LEASE = Duration.ofSeconds(2);

    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE);

    @TempDir
    private Path ledgers;

    @AfterAll
    void close() {
        runs.shutdownNow();
        redis.close();
    }

    @ParameterizedTest
    @EnumSource
    void oneCommandThatFails_changesNothing(CommandFault how) throws Exception {
        Map<Integer, Future<Long>> commands = new HashMap<>();
        for (int position : IntStream.range(0, POSITIONS).toArray()) {
            commands.put(position, runs.submit(() -> runWithFault(position, how)));
        }

        for (Map.Entry<Integer, Future<Long>> run : commands.entrySet()) {
            assertTrue(run.getValue().get() > run.getKey(), "the command that was to fail has been sent");
        }
    }

    /** How many commands were sent. */
    private long runWithFault(int position, CommandFault how) throws Exception {
        String hub = how + "-" + position;
        Path ledger = ledgers.resolve(hub);
        try (NetworkProxy network = NetworkProxy.to(redis.port());
                Perdure perdure = Perdure.builder(network.uri())
                        .hub(hub)
                        .partitions(2)
                        .lease(LEASE)
                        .build();
                Worker worker = perdure.worker()
                        .host(TestHub.all(new NotingWork(ledger)))
                        .activityConcurrency(2)
                        .start()) {
            Await.until("both partitions held", () -> worker.partitions().size() == 2);
            network.failCommand(position, how);
            long before = network.commands();

            FlowsChargingClient.Instance charging =
                    new FlowsChargingClient(perdure).withId("charging").start(CHARGES);
            List<Integer> signalled = new FlowsSignallerClient(perdure)
                    .withId("signaller")
                    .start("tape", 0, SIGNALS)
                    .result(TestHub.LIMIT);
            charging.result(TestHub.LIMIT);

            long sent = network.commands() - before;
            String where = "command " + position + " " + how;
            assertEquals(IntStream.range(0, SIGNALS).boxed().toList(), signalled, where);
            List<String> charged = Files.readAllLines(ledger);
            assertEquals(CHARGES, charged.size(), () -> where + ": " + charged);
            assertEquals(CHARGES, new HashSet<>(charged).size(), () -> where + ": " + charged);
            assertEquals(List.of(), perdure.scrub().breaches(), where);
            return sent;
        }
    }
}
