package dev.perdure.testing;

import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The inbox and the outbox of a partition, and the numbers that entries get. Not thread-safe. */
final class InMemoryMail {
    private final NavigableMap<Long, InboxEntry> inbox = new TreeMap<>();
    private final NavigableMap<Long, OutboxEntry> outbox = new TreeMap<>();
    private long lastNumber;

    InMemoryMail copy() {
        InMemoryMail copy = new InMemoryMail();
        copy.inbox.putAll(inbox);
        copy.outbox.putAll(outbox);
        copy.lastNumber = lastNumber;
        return copy;
    }

    /** The next entry's id. */
    EntryId next(String identity) {
        return EntryId.of(++lastNumber, identity);
    }

    /** The id of an entry that has the identity of an earlier one. */
    EntryId nextLike(String entryId) {
        return new EntryId(++lastNumber, EntryId.parse(entryId).hash());
    }

    /** Puts a message into the inbox that was there before. */
    void receiveAgain(InboxEntry message) {
        EntryId id = nextLike(message.id());
        inbox.put(id.number(), new InboxEntry(id.toString(), message.receiver(), message.body()));
    }

    long lastNumber() {
        return lastNumber;
    }

    boolean isFull() {
        return inbox.size() >= HubStore.INBOX_LIMIT;
    }

    /** Puts a message into the inbox. */
    void receive(OutgoingMessage message) {
        EntryId id = next(message.id());
        inbox.put(id.number(), new InboxEntry(id.toString(), message.receiver(), message.body()));
    }

    long inboxLength() {
        return inbox.size();
    }

    List<InboxEntry> inbox(String after, int limit) {
        EntryId position = EntryId.parse(after);
        return inbox.tailMap(position.number(), true).values().stream()
                .filter(entry -> EntryId.parse(entry.id()).compareTo(position) > 0)
                .limit(limit)
                .toList();
    }

    boolean isInInbox(String entryId) {
        InboxEntry entry = inbox.get(EntryId.parse(entryId).number());
        return entry != null && entry.id().equals(entryId);
    }

    /** Takes messages out of the inbox. */
    void consume(Collection<String> entryIds) {
        entryIds.forEach(id -> inbox.remove(EntryId.parse(id).number()));
    }

    /** Puts a message into the outbox. */
    OutboxEntry send(OutgoingMessage message) {
        EntryId id = next(message.id());
        OutboxEntry entry = new OutboxEntry(id.toString(), message);
        outbox.put(id.number(), entry);
        return entry;
    }

    List<OutboxEntry> outbox() {
        return List.copyOf(outbox.values());
    }

    Optional<OutboxEntry> inOutbox(String entryId) {
        return Optional.ofNullable(outbox.get(EntryId.parse(entryId).number()))
                .filter(entry -> entry.id().equals(entryId));
    }

    void acknowledge(String entryId) {
        outbox.computeIfPresent(
                EntryId.parse(entryId).number(), (number, entry) -> entry.id().equals(entryId) ? null : entry);
    }
}
