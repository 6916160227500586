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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One command fails of those that client and worker send while orchestrations run: once the first, once the second, and
 * so on to the last. Each time all ends as if nothing had failed, and every effect has happened once.
 */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300) // several hundred runs, on a machine that may do other things
final class EveryCommandFailsTest {
    private static final int CHARGES = 1;
    private static final int PARTITIONS = 2;
    private static final PlacedIds PLACED = new PlacedIds(PARTITIONS);
    private static final List<Integer> NUMBERS = List.of(1, 2);

    /** Fewer commands than are ever sent for the orchestrations. */
    private static final int FEW = 60;

    private static final int AT_ONCE = 20;

    /** Each of these takes three seconds in which nothing happens. */
    private static final int UNANSWERED_AT_ONCE = 40;

    /** Much longer than an answer is waited for: a worker that waits for one stays live, on a busy machine too. */
    private static final Duration LEASE = Duration.ofSeconds(8);

    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final ExecutorService runs = Executors.newFixedThreadPool(UNANSWERED_AT_ONCE);

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
        AtomicInteger next = new AtomicInteger();
        int atOnce = how == CommandFault.NO_ANSWER ? UNANSWERED_AT_ONCE : AT_ONCE;
        List<Callable<Void>> inTurn = Collections.nCopies(atOnce, () -> {
            int position = next.getAndIncrement();
            while (runWithFault(position, how) > position) {
                position = next.getAndIncrement();
            }
            return null;
        });

        for (Future<Void> run : runs.invokeAll(inTurn)) {
            run.get();
        }

        assertTrue(next.get() > FEW, () -> "only " + next + " commands");
    }

    /** How many commands were sent; the fault has been if they are more than its position. */
    private long runWithFault(int position, CommandFault how) throws Exception {
        String hub = how + "-" + position;
        Path ledger = ledgers.resolve(hub);
        try (NetworkProxy network = NetworkProxy.to(redis.port());
                Perdure perdure = Perdure.builder(network.uri())
                        .hub(hub)
                        .partitions(PARTITIONS)
                        .lease(LEASE)
                        .build();
                Worker worker = perdure.worker()
                        .host(TestHub.all(new NotingWork(ledger)))
                        .activityConcurrency(2)
                        .start()) {
            Await.until("both partitions held", () -> worker.partitions().size() == PARTITIONS);
            network.failCommand(position, how);
            long before = network.commands();

            runAll(perdure);

            long sent = network.commands() - before;
            List<String> charged = Files.readAllLines(ledger);
            assertEquals(CHARGES, charged.size(), charged::toString);
            assertEquals(CHARGES, new HashSet<>(charged).size(), charged::toString);
            assertEquals(List.of(), perdure.scrub().breaches());
            return sent;
        } catch (Exception | AssertionError e) {
            throw new AssertionError("command " + position + " " + how, e);
        }
    }

    /**
     * Activities and timers, signals and calls of an entity in the other partition, a critical section over both
     * partitions, events and continue-as-new.
     */
    private static void runAll(Perdure perdure) throws Exception {
        FlowsChargingClient.Instance charging =
                new FlowsChargingClient(perdure).withId("charging").start(CHARGES);
        SectionsShiftingClient.Instance shifting =
                new SectionsShiftingClient(perdure).withId("shifting").start("left", "right", 1);
        FlowsSumClient.Instance sum = new FlowsSumClient(perdure).withId("sum").start(List.of());
        sum.raise().number(1);
        sum.raise().number(0);
        String tape = PLACED.tape(1);
        FlowsSignallerClient.Instance signalling = new FlowsSignallerClient(perdure)
                .withId(PLACED.id(0, "signaller"))
                .start(tape, 1, NUMBERS.size());

        assertEquals(NUMBERS, signalling.result(TestHub.LIMIT));
        assertEquals(List.of(1), sum.result(TestHub.LIMIT));
        shifting.result(TestHub.LIMIT);
        SectionsBoxClient boxes = new SectionsBoxClient(perdure);
        assertEquals(-1, boxes.entity("left").get());
        assertEquals(1, boxes.entity("right").get());
        charging.result(TestHub.LIMIT);
        // What came twice would have come after the orchestrator's question.
        assertEquals(NUMBERS, new FlowsTapeClient(perdure).entity(tape).values());
    }
}
