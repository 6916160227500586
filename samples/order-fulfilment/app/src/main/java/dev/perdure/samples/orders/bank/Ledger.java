package dev.perdure.samples.orders.bank;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All charges and refunds, one line each, on disk before anybody is told. Thread-safe. */
public final class Ledger implements AutoCloseable {
    private final FileChannel file;
    private final Map<String, LedgerEntry> chargeOfKey = new HashMap<>();
    private final Map<String, LedgerEntry> chargeOfId = new HashMap<>();
    private final Set<String> refunded = new HashSet<>();

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /** A new ledger in that file. */
    public static Ledger create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return new Ledger(FileChannel.open(file, CREATE, APPEND));
    }

    /** What the file says. */
    public static List<LedgerEntry> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(LedgerEntry::parse).toList();
        }
    }

    /** Takes money under a key, or finds that it was taken under that key before. */
    synchronized LedgerEntry charge(String key, String order, long cents, String worker) throws IOException {
        LedgerEntry before = chargeOfKey.get(key);
        if (before != null) {
            return append(before.again(Kind.REPEATED, worker));
        }
        String charge = "charge-" + (chargeOfKey.size() + 1);
        LedgerEntry entry = append(new LedgerEntry(Instant.now(), Kind.CHARGED, charge, order, cents, worker, key));
        chargeOfKey.put(key, entry);
        chargeOfId.put(charge, entry);
        return entry;
    }

    /** Gives the money of a charge back, once; false if there is no such charge. */
    synchronized boolean refund(String charge, String worker) throws IOException {
        LedgerEntry entry = chargeOfId.get(charge);
        if (entry != null && refunded.add(charge)) {
            append(entry.again(Kind.REFUNDED, worker));
        }
        return entry != null;
    }

    private LedgerEntry append(LedgerEntry entry) throws IOException {
        file.write(ByteBuffer.wrap((entry.line() + "\n").getBytes(StandardCharsets.UTF_8)));
        file.force(false);
        return entry;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
