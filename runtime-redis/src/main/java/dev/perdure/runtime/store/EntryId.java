package dev.perdure.runtime.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The place of an entry in an inbox, an outbox or a queue. The number gives the order; the hash makes sure that another
 * entry never has this id, even if a store that lost its newest writes hands the number out again.
 *
 * @param number grows within a partition
 * @param hash of the entry's own identity, not negative
 */
public record EntryId(long number, long hash) implements Comparable<EntryId> {
    /** The id of the entry with that number and identity, a message id or the nonce of an activity. */
    public static EntryId of(long number, String identity) {
        return new EntryId(number, hash(identity));
    }

    /** Reads the written form. */
    public static EntryId parse(String written) {
        int dash = written.indexOf('-');
        return new EntryId(Long.parseLong(written.substring(0, dash)), Long.parseLong(written.substring(dash + 1)));
    }

    /** 63 bits that differ for different identities. */
    public static long hash(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The last place before this one: a read that goes on from there begins with this entry. */
    public EntryId before() {
        return hash > 0 ? new EntryId(number, hash - 1) : new EntryId(number - 1, Long.MAX_VALUE);
    }

    /** By number and then hash, as stores keep them. */
    @Override
    public int compareTo(EntryId other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : Long.compare(hash, other.hash);
    }

    /** {@code <number>-<hash>} */
    @Override
    public String toString() {
        return number + "-" + hash;
    }
}
