package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import java.util.HashSet;
import java.util.Set;

/**
 * Has clients' messages refused where there is no room: to a receiver with too many messages, and to all of the
 * partition while its server is short of memory or too much waits to be delivered from it. New owners begin with room
 * for all.
 */
final class Room {
    private static final String ALL = "";

    private final HubStore store;
    private final PartitionOwner owner;
    private final Set<String> full = new HashSet<>();

    Room(HubStore store, PartitionOwner owner) {
        this.store = store;
        this.owner = owner;
    }

    /** Looks at what lies beyond the inbox; from time to time. */
    void look(int undelivered) {
        boolean isFull = undelivered >= HubStore.INBOX_LIMIT || store.owners().isShortOfMemory(owner.partition());
        if (isFull ? full.add(ALL) : full.remove(ALL)) {
            store.owners().full(owner, ALL, isFull);
        }
    }

    /** These receivers, and no others, have too many messages. */
    void receivers(Set<String> crowded) {
        if (crowded.isEmpty() && full.isEmpty()) {
            return;
        }
        crowded.stream().filter(full::add).forEach(receiver -> store.owners().full(owner, receiver, true));
        full.removeIf(receiver -> {
            boolean hasRoom = !receiver.equals(ALL) && !crowded.contains(receiver);
            if (hasRoom) {
                store.owners().full(owner, receiver, false);
            }
            return hasRoom;
        });
    }
}
