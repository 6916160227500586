package dev.perdure.samples.orders.driver;

import dev.perdure.samples.orders.bank.LedgerEntry;
import java.util.Optional;

/**
 * A worker that was killed.
 *
 * @param charge what it was waiting to hear about: in the ledger already, and so not in Redis
 */
record Kill(String worker, long pid, Optional<LedgerEntry> charge) {
    @Override
    public String toString() {
        String moment = charge.map(it -> "while it charged order %s: %s is in the ledger, and it was not told"
                        .formatted(it.order(), it.charge()))
                .orElse("while it charged nothing");
        return "%s (pid %d) %s".formatted(worker, pid, moment);
    }
}
