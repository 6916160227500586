package dev.perdure.runtime.payload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps large values in a store of yours, and only a reference in Redis. Put it last, so that what is kept elsewhere is
 * compressed and encrypted as well. What comes back is compared with the reference, which is its SHA-256.
 */
public final class OffloadCodec implements Codec {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final PayloadStore store;
    private final int smallest;

    /**
     * @param smallest values of fewer bytes stay in Redis
     */
    public OffloadCodec(PayloadStore store, int smallest) {
        this.store = store;
        this.smallest = smallest;
    }

    @Override
    public String name() {
        return "offload";
    }

    @Override
    public Optional<byte[]> encode(byte[] value, String hub) throws IOException {
        if (value.length < smallest) {
            return Optional.empty();
        }
        String key = hash(value);
        store.put(key, value);
        return Optional.of(key.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] decode(byte[] encoded, String hub) throws IOException {
        String key = new String(encoded, StandardCharsets.US_ASCII);
        if (!KEY.matcher(key).matches()) {
            throw new IOException("It is no reference of this codec.");
        }
        byte[] value = store.get(key);
        if (!hash(value).equals(key)) {
            throw new IOException("The store has another value under " + key + ".");
        }
        return value;
    }

    private static String hash(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
