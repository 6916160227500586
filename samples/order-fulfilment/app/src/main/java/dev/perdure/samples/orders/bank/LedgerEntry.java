package dev.perdure.samples.orders.bank;

import java.time.Instant;

/**
 * One line of the ledger. Only {@link Kind#CHARGED} and {@link Kind#REFUNDED} move money.
 *
 * @param charge which charge the line is about
 * @param worker who asked
 * @param key the idempotency key of the charge
 */
public record LedgerEntry(Instant at, Kind kind, String charge, String order, long cents, String worker, String key) {
    /** What a line says. */
    public enum Kind {
        /** Money was taken. */
        CHARGED,
        /** The charge was asked for again under its key: no money was taken. */
        REPEATED,
        /** The money was given back. */
        REFUNDED
    }

    static LedgerEntry parse(String line) {
        String[] field = line.split("\t");
        return new LedgerEntry(
                Instant.parse(field[0]),
                Kind.valueOf(field[1]),
                field[2],
                field[3],
                Long.parseLong(field[4]),
                field[5],
                field[6]);
    }

    /** Tab-separated, for the file. */
    String line() {
        return String.join("\t", at.toString(), kind.name(), charge, order, Long.toString(cents), worker, key);
    }

    LedgerEntry again(Kind newKind, String newWorker) {
        return new LedgerEntry(Instant.now(), newKind, charge, order, cents, newWorker, key);
    }
}
