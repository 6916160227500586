package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading the inbox, waiting for it, and messages that nobody can read. */
interface InboxContract extends StoreFixture {
    @Test
    default void inbox_goesOnAfterAPositionInTheOrderOfArrival() {
        IntStream.range(0, 5).forEach(at -> store().clients().send(0, message(0, "@Stock@tea", "m" + at)));

        List<InboxEntry> first = store().owners().inbox(0, InboxEntry.START, 2, Duration.ZERO);
        List<InboxEntry> rest = store().owners().inbox(0, first.get(1).id(), 10, Duration.ZERO);

        assertEquals(List.of("m0", "m1"), first.stream().map(InboxEntry::body).toList());
        assertEquals(
                List.of("m2", "m3", "m4"), rest.stream().map(InboxEntry::body).toList());
        assertEquals(List.of(), store().owners().inbox(0, rest.get(2).id(), 10, Duration.ZERO));
        assertEquals(List.of(), store().owners().inbox(1, InboxEntry.START, 10, Duration.ZERO));
    }

    @Test
    default void inboxLength_countsWhatWaits() {
        PartitionOwner owner = owner();
        assertEquals(0, store().owners().inboxLength(0));

        IntStream.range(0, 3).forEach(at -> store().clients().send(0, message(0, "@Stock@tea", "m" + at)));
        store().owners().deadLetter(owner, inbox().get(1), "unreadable");

        assertEquals(2, store().owners().inboxLength(0));
        assertEquals(0, store().owners().inboxLength(1));
    }

    @Test
    default void inbox_waitsUntilAMessageArrives() throws Exception {
        CompletableFuture<List<InboxEntry>> read = waitingRead(Duration.ofSeconds(5));
        long begun = System.nanoTime();

        store().clients().create(newInstance(0, "a"));

        assertEquals("start", read.get(30, TimeUnit.SECONDS).get(0).body());
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(4).toNanos());
    }

    @Test
    default void inbox_waitsNoLongerThanAsked() throws Exception {
        assertEquals(List.of(), waitingRead(SHORT).get(30, TimeUnit.SECONDS));
    }

    @Test
    default void close_endsAWait() throws Exception {
        CompletableFuture<Boolean> ended = waitingRead(Duration.ofSeconds(5)).handle((read, failure) -> {
            assertTrue(failure == null || failure.getCause() instanceof HubUnavailableException, () -> "" + failure);
            return true;
        });
        long begun = System.nanoTime();

        do {
            store().close(); // more than once, since the first may come before the wait
        } while (!ended.copy()
                .completeOnTimeout(false, 20, TimeUnit.MILLISECONDS)
                .get());

        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(4).toNanos());
    }

    @Test
    default void deadLetter_takesAMessageOutOfTheInbox() {
        PartitionOwner owner = owner();
        store().clients().send(0, message(0, "@Stock@tea", "unreadable"));
        store().clients().send(0, message(0, "@Stock@tea", "good"));
        InboxEntry bad = inbox().get(0);

        store().owners().deadLetter(owner, bad, "no type");
        store().owners().deadLetter(owner, bad, "no type");

        assertEquals(List.of("good"), bodies(0));
    }

    @Test
    default void deadLetter_isRefusedToAnEarlierOwnerAndForAnotherMessageOfThatNumber() {
        PartitionOwner owner = owner();
        store().clients().send(0, message(0, "@Stock@tea", "kept"));
        InboxEntry entry = inbox().get(0);
        String otherMessage =
                EntryId.of(EntryId.parse(entry.id()).number(), "other").toString();

        store().owners().deadLetter(new PartitionOwner(0, "zombie"), entry, "no type");
        store().owners().deadLetter(owner, new InboxEntry(otherMessage, entry.receiver(), entry.body()), "no type");

        assertEquals(List.of(entry), inbox());
    }

    private CompletableFuture<List<InboxEntry>> waitingRead(Duration wait) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<List<InboxEntry>> read = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return store().owners().inbox(0, InboxEntry.START, 10, wait);
        });
        begun.await();
        return read;
    }
}
