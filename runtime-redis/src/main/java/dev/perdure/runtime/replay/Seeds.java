package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Everything in an execution that looks random and is the same on every replay: derived from the execution's name. */
final class Seeds {
    private static final int MAX_ID_BYTES = 256;

    private final ExecutionId id;
    private int uuids;

    Seeds(ExecutionId id) {
        this.id = id;
    }

    /** Random, and new each time: what makes an attempt different from all others. */
    static String newNonce() {
        UUID random = UUID.randomUUID();
        return HexFormat.of().toHexDigits(random.getMostSignificantBits())
                + HexFormat.of().toHexDigits(random.getLeastSignificantBits());
    }

    /** {@link Random}, because its sequence is specified: it must not change in the middle of an instance's life. */
    RandomGenerator random() {
        return new Random(hash("random").getLong());
    }

    UUID nextUuid() {
        ByteBuffer hash = hash("uuid", Integer.toString(uuids++));
        long version4 = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long variant2 = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant2);
    }

    /**
     * The id of a sub-orchestration. It depends on the input, so that a turn that was lost and is run again with
     * another outcome does not meet the instance that the lost one has started.
     */
    String childId(int step, String orchestrator, Payload input) {
        ByteBuffer hash = hash("child", Integer.toString(step), orchestrator, input.json());
        String digits = HexFormat.of().formatHex(hash.array(), 0, 16);
        String readable = id.instanceId() + ":" + step + ":" + digits;
        return readable.getBytes(StandardCharsets.UTF_8).length <= MAX_ID_BYTES ? readable : digits;
    }

    private ByteBuffer hash(String... parts) {
        MessageDigest digest = sha256();
        update(digest, id.instanceId());
        update(digest, id.execution());
        for (String part : parts) {
            update(digest, part);
        }
        return ByteBuffer.wrap(digest.digest());
    }

    /** With its length before it, so that no two lists of parts are the same bytes. */
    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
