package dev.perdure.runtime.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Ids made from what they name, so that the same thing done again has the same id and another thing has another: a
 * step that is run again after a lost tail, but with other content, is not taken for a duplicate.
 */
public final class ContentId {
    private static final int BYTES = 16;
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

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

    /** The execution that goes on where another one of the instance ended: its generation, a dot and a hash. */
    public static String nextExecution(String instanceId, String execution, Payload input) {
        return (generation(execution) + 1) + "." + of("continue", instanceId, execution, input.json());
    }

    /** How many executions the instance had before this one. */
    public static int generation(String execution) {
        int dot = execution.indexOf('.');
        return dot < 0 ? 0 : Integer.parseInt(execution, 0, dot, DECIMAL);
    }

    /** An id in the form of a UUID of version 4. */
    public static UUID uuid(String id) {
        long version4 = (number(id, 0) & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long variant2 = (number(id, Long.BYTES * 2) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant2);
    }

    /** The 64 bits of an id that begin at that digit. */
    public static long number(String id, int at) {
        return Long.parseUnsignedLong(id, at, at + Long.BYTES * 2, HEXADECIMAL);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
