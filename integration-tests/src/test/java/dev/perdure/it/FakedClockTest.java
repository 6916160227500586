package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server whose clock is set by an hour, forth and back, while workers work. */
@Tag("redis")
final class FakedClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NAP = Duration.ofMillis(300);

    /** Until an owner has asked for the time again. */
    private static final Duration REFRESH = Duration.ofSeconds(6);

    @TempDir
    private Path directory;

    private Optional<FakedClock> server = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        server = FakedClock.start(directory);
        if (server.isEmpty()) {
            System.out.println(
                    "Skipped 1 test of FakedClockTest: there is no redis-server or no C compiler on the path.");
            abort("there is no redis-server or no C compiler on the path");
        }
    }

    @AfterEach
    void stop() {
        server.ifPresent(FakedClock::close);
    }

    private TestHub hub() {
        String uri = server.orElseThrow().uri();
        return new TestHub(() -> RedisHubStore.connect(uri, "hub", 16), HubSettings.of("hub"));
    }

    private static void run(TestHub hub, String id) {
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        assertEquals(
                List.of("Hello " + id), chains.withId(id).start(List.of(id)).result(TestHub.LIMIT));
    }

    /** Not early, and not late by the hour. */
    private static void nap(TestHub hub, String id) {
        long begun = System.nanoTime();
        List<Instant> times =
                new FlowsNapClient(hub.client()).withId(id).start(NAP).result(TestHub.LIMIT);
        assertTrue(System.nanoTime() - begun >= NAP.toNanos());
        assertTrue(!times.get(1).isBefore(times.get(0).plus(NAP)), times::toString);
    }

    private void set(Duration ahead, TestHub hub) {
        Instant before = hub.store().now();
        server.orElseThrow().set(ahead);
        Instant after = hub.store().now();
        assertTrue(
                Duration.between(before, after).abs().compareTo(HOUR.minusMinutes(1)) > 0, () -> before + " " + after);
        Instant measured = hub.store().now().plus(REFRESH);
        Await.until("owners know the time", () -> hub.store().now().isAfter(measured));
    }

    @Test
    void workGoesOn_whenTheClockOfTheServerIsSetByAnHour() throws Exception {
        try (TestHub hub = hub()) {
            hub.startWorker();
            FlowsApprovalClient.Instance waiting =
                    new FlowsApprovalClient(hub.client()).withId("waiting").start(1, Duration.ofDays(1));
            nap(hub, "right");
            FlowsNapClient naps = new FlowsNapClient(hub.client());
            FlowsNapClient.Instance within = naps.withId("within").start(HOUR.dividedBy(2));

            set(HOUR, hub);
            within.result(TestHub.LIMIT); // it is due by the time to which the clock was set
            nap(hub, "ahead");
            run(hub, "a");
            ChildWorker child = ChildWorker.start(server.orElseThrow().uri(), "hub", directory.resolve("ledger"));
            hub.open(child);
            Await.until("shared", () -> hub.store().workers().live().size() == 2);
            child.kill();

            long begun = System.nanoTime();
            FlowsNapClient.Instance beyond = naps.withId("beyond").start(NAP.multipliedBy(20));
            set(Duration.ZERO, hub);
            assertEquals(1, hub.store().workers().live().size());
            for (int number = 0; number < 8; number++) {
                nap(hub, "back-" + number);
            }
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(40).toNanos());
            waiting.raise().approved("Ann");
            assertTrue(waiting.result(TestHub.LIMIT).contains("Ann"));
            assertEquals(RuntimeStatus.RUNNING, beyond.status().status()); // late by the hour, never early

            set(HOUR, hub);
            beyond.result(TestHub.LIMIT);
        }
    }
}
