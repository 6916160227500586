package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An outbox whose messages together are larger than its owner's memory. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class LargeOutboxTest {
    private static final int LARGE = Integer.getInteger("outbox.large", 30);
    private static final int LARGE_SIZE = 2 << 20;
    private static final int SMALL = 700;
    private static final int PART = 256;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final String large = "x".repeat(LARGE_SIZE);
    private final List<Delivery> delivered = new ArrayList<>();
    private long mostRead;

    private HubStore watched(HubStore store) {
        return StoreCalls.around(store, (method, arguments, call) -> {
            Object answer = call.proceed();
            if (method.equals("outboxEntries")) {
                mostRead = Math.max(mostRead, size((List<?>) answer));
            } else if (method.equals("deliver")) {
                delivered.add(withoutBodies((Delivery) arguments.get(0)));
            }
            return answer;
        });
    }

    private static long size(List<?> entries) {
        return entries.stream()
                .map(OutboxEntry.class::cast)
                .mapToLong(entry -> entry.message().body().length())
                .sum();
    }

    private static Delivery withoutBodies(Delivery delivery) {
        List<OutgoingMessage> messages = delivery.messages().stream()
                .map(message -> new OutgoingMessage(message.partition(), message.receiver(), message.id(), ""))
                .toList();
        return new Delivery(
                delivery.source(),
                delivery.destination(),
                delivery.owner(),
                delivery.deadline(),
                messages,
                delivery.moreFollow());
    }

    private static void commit(HubStore store, PartitionOwner owner, String id, List<OutgoingMessage> messages) {
        TurnEffects effects = new TurnEffects(List.of(), List.of(), List.of(), List.of(), messages, List.of());
        Turn turn = new Turn(
                "@Tape@" + id,
                "",
                "",
                Turn.NO_TOKEN,
                id,
                1,
                Optional.empty(),
                List.of(),
                effects,
                Standing.RUNNING,
                Turn.CellChanges.NONE,
                Optional.empty());
        CommitResult result = store.owners().commit(owner, List.of(turn)).get(0);
        assertEquals(CommitResult.Verdict.APPLIED, result.verdict());
    }

    private static OutgoingMessage message(int partition, int number, String body) {
        return new OutgoingMessage(partition, "receiver", "m%05d".formatted(number), body);
    }

    @Test
    void largeOutbox_isDeliveredInPartsAndReadAsItIsDelivered(EmbeddedRedis redis) {
        try (HubStore store =
                RedisHubStore.connect(redis.uri(), UUID.randomUUID().toString(), 3)) {
            PartitionOwner former = new PartitionOwner(0, "former");
            assertTrue(store.workers().acquire(0, "w", "former", LEASE).acquired());
            for (int number = 0; number < LARGE; number++) {
                commit(store, former, "large" + number, List.of(message(1, number, large)));
            }
            List<OutgoingMessage> small = IntStream.range(0, SMALL)
                    .mapToObj(number -> message(2, number, "small"))
                    .toList();
            commit(store, former, "small", small);
            store.workers().release(former);

            assertTrue(store.workers().acquire(0, "w", "next", LEASE).acquired());
            try (PartitionLoop loop = new PartitionLoop(
                    Engines.engine(watched(store), System::nanoTime), new PartitionOwner(0, "next"), true)) {
                assertTrue(loop.step(Duration.ZERO));
            }

            assertEquals(List.of(), store.owners().outbox(0));
            assertEquals(LARGE, store.owners().inboxLength(1));
            assertEquals(
                    Optional.of(large),
                    store.owners().inbox(1, InboxEntry.START, 1, Duration.ZERO).stream()
                            .map(InboxEntry::body)
                            .findFirst());
            assertEquals(SMALL, store.owners().inboxLength(2));
            assertParts(1, LARGE, 1);
            assertParts(2, SMALL, PART);
            assertTrue(mostRead <= LARGE_SIZE, () -> "read at once: " + mostRead);
        }
    }

    /** All of them in order; more follow each part but the last one. */
    private void assertParts(int destination, int all, int most) {
        List<Delivery> parts = delivered.stream()
                .filter(delivery -> delivery.destination() == destination)
                .toList();
        List<String> ids = parts.stream()
                .flatMap(part -> part.messages().stream())
                .map(OutgoingMessage::id)
                .toList();
        assertEquals(IntStream.range(0, all).mapToObj("m%05d"::formatted).toList(), ids);
        for (int at = 0; at < parts.size(); at++) {
            assertTrue(parts.get(at).messages().size() <= most);
            assertEquals(at < parts.size() - 1, parts.get(at).moreFollow());
        }
    }
}
