package dev.perdure.testing;

import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.WorkerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who owns a partition, and until when nobody else may take it. Not thread-safe. */
final class InMemoryLease {
    private Optional<Held> held = Optional.empty();
    private final Set<String> full = new HashSet<>();

    private record Held(String nonce, String worker, Instant until, boolean clean) {}

    InMemoryLease copy() {
        InMemoryLease copy = new InMemoryLease();
        copy.held = held;
        copy.full.addAll(full);
        return copy;
    }

    Acquisition acquire(String worker, String nonce, Duration length, Instant now) {
        Optional<Held> other = held.filter(owner -> !owner.nonce().equals(nonce))
                .filter(owner -> owner.until().isAfter(now))
                .filter(owner -> !owner.until().isAfter(now.plus(WorkerStore.LONGEST_LEASE)));
        if (other.isPresent()) {
            return Acquisition.refused(Duration.between(now, other.get().until()));
        }
        boolean clean =
                held.map(owner -> owner.nonce().equals(nonce) && owner.clean()).orElse(true);
        held = Optional.of(new Held(nonce, worker, now.plus(length), clean));
        full.clear();
        return Acquisition.of(clean);
    }

    boolean renew(String nonce, Duration length, Instant now) {
        if (!isHeldBy(nonce)) {
            return false;
        }
        held = held.map(owner -> new Held(nonce, owner.worker(), now.plus(length), owner.clean()));
        return true;
    }

    void release(String nonce) {
        if (isHeldBy(nonce)) {
            held = Optional.empty();
            full.clear();
        }
    }

    void abandon(String nonce) {
        if (isHeldBy(nonce)) {
            held = held.map(owner -> new Held("", owner.worker(), Instant.EPOCH, owner.clean()));
        }
    }

    Optional<PartitionImage.Lease> image() {
        return held.map(owner -> new PartitionImage.Lease(
                owner.nonce(), owner.worker(), owner.until(), owner.clean(), Set.copyOf(full)));
    }

    /** Of the last acquisition, unless it was released; empty text if there is none. */
    String nonce() {
        return held.map(Held::nonce).orElse("");
    }

    /** Whether the owner of the last acquisition keeps others out. */
    boolean lasts(Instant now) {
        return held.filter(owner -> owner.until().isAfter(now)).isPresent();
    }

    /** Messages to these receivers are refused; empty text stands for all of the partition. */
    void full(String nonce, String receiver, boolean isFull) {
        if (isHeldBy(nonce)) {
            full.remove(receiver);
            if (isFull) {
                full.add(receiver);
            }
        }
    }

    boolean isFull(String receiver) {
        return full.contains("") || full.contains(receiver);
    }

    /** Whether this was the last acquisition, and was not released; the lease may be over. */
    boolean isHeldBy(String nonce) {
        return held.filter(owner -> owner.nonce().equals(nonce)).isPresent();
    }
}
