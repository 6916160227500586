package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.scrub.Scrub;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scrub sees what moves, and must not take it for damage. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class BusyScrubTest {
    private static final int SCRUBS = 20;

    @Test
    void scrubOfABusyHub_findsNothing(EmbeddedRedis redis) throws Exception {
        String name = UUID.randomUUID().toString();
        try (TestHub hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), name, 4), HubSettings.of(name))) {
            hub.startWorker();
            hub.startWorker();
            Threads threads = new PlatformThreads();
            Scrub scrub = new Scrub(hub.store(), time -> threads.pause(time.dividedBy(10)));
            for (int round = 0; round < SCRUBS; round++) {
                startSome(hub, round);
                assertEquals(List.of(), scrub.run().breaches());
            }
        }
    }

    private static void startSome(TestHub hub, int round) {
        for (int n = 0; n < 2; n++) {
            String key = round + "-" + n;
            new FlowsFanOutClient(hub.client()).start(5);
            new FlowsPersistentClient(hub.client()).start(key, 2);
            new FlowsAncestorClient(hub.client()).start(3);
            new FlowsTransferClient(hub.client()).start("poor " + key, "other " + key, 1);
            new FlowsSignallerClient(hub.client()).start("tape" + n, round, 3);
            new FlowsApprovalClient(hub.client()).start(1, Duration.ofMillis(50));
            new FlowsChargingClient(hub.client()).start(3);
        }
    }
}
