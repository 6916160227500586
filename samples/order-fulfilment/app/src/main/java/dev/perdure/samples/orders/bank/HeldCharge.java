package dev.perdure.samples.orders.bank;

import java.util.concurrent.CompletableFuture;

/** A charge that is in the ledger and that nobody has been told about yet. Closing it lets the answer go. */
public final class HeldCharge implements AutoCloseable {
    private final LedgerEntry entry;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    HeldCharge(LedgerEntry entry) {
        this.entry = entry;
    }

    /** What the ledger says. */
    public LedgerEntry entry() {
        return entry;
    }

    void awaitClose() {
        closed.join();
    }

    @Override
    public void close() {
        closed.complete(null);
    }
}
