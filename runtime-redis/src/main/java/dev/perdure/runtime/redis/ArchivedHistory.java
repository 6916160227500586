package dev.perdure.runtime.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/**
 * A history as one text: for each entry the name of its field, the length of what the field holds, a colon and that;
 * all of it deflated, in Base64. What is read is not trusted: it inflates to a bounded size or not at all.
 */
final class ArchivedHistory {
    /** How large a history may be. Larger ones stay streams. */
    static final int MAX_BYTES = 16 << 20;

    /** How many bytes come out of one at most. */
    static final int MAX_RATIO = 200;

    private ArchivedHistory() {}

    /** The text; empty if it could not be read again, or would spare nothing. */
    static Optional<String> write(List<StreamEntry> entries) {
        StringBuilder all = new StringBuilder();
        for (StreamEntry entry : entries) {
            entry.getFields()
                    .forEach((field, value) ->
                            all.append(field).append(value.length()).append(':').append(value));
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflate(bytes);
        boolean readable = bytes.length <= most(deflated.length) && !entries.isEmpty();
        return readable ? Optional.of(Base64.getEncoder().encodeToString(deflated)) : Optional.empty();
    }

    /**
     * The entries, numbered from 1.
     *
     * @throws IllegalArgumentException if it is not what {@link #write} wrote
     */
    static List<StreamEntry> read(String archive) {
        String all = new String(inflate(Base64.getDecoder().decode(archive)), StandardCharsets.UTF_8);
        List<StreamEntry> entries = new ArrayList<>();
        int at = 0;
        while (at < all.length()) {
            int colon = all.indexOf(':', at);
            if (colon < 0) {
                throw new IllegalArgumentException("its archive is damaged");
            }
            int begin = colon + 1;
            int end = begin + Integer.parseInt(all.substring(at + 1, colon));
            if (end < begin || end > all.length()) {
                throw new IllegalArgumentException("its archive is cut off");
            }
            Map<String, String> field = Map.of(all.substring(at, at + 1), all.substring(begin, end));
            entries.add(new StreamEntry(new StreamEntryID(entries.size() + 1L, 0), field));
            at = end;
        }
        return entries;
    }

    private static long most(int deflated) {
        return Math.min(MAX_BYTES, (long) MAX_RATIO * deflated);
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] deflated) {
        int most = (int) most(deflated.length);
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] bytes = inflating.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IllegalArgumentException("its archive inflates to more than " + most + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalArgumentException("its archive is damaged", e);
        }
    }
}
