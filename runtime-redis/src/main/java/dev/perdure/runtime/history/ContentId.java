package dev.perdure.runtime.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids made from what they name, so that the same thing done again has the same id and another thing has another: a
 * step that is run again after a lost tail, but with other content, is not taken for a duplicate.
 */
public final class ContentId {
    private static final int BYTES = 16;

    private ContentId() {}

    /** 128 bits of a hash over the parts, as hexadecimal digits. */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // Lengths keep ("ab", "c") and ("a", "bc") apart.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The execution that a start makes: the same start always makes the same one. */
    public static String execution(String instanceId, String startMessageId) {
        return of("execution", instanceId, startMessageId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
