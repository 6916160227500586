package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Payload;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything in an execution that looks random and is the same on every replay: derived from the execution's name. */
final class Seeds {
    private static final int MAX_ID_BYTES = 256;
    private static final int HEXADECIMAL = 16;

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
        return new Random(number(hash("random"), 0));
    }

    UUID nextUuid() {
        String hash = hash("uuid", Integer.toString(uuids++));
        long version4 = (number(hash, 0) & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long variant2 = (number(hash, Long.BYTES * 2) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant2);
    }

    /**
     * The id of a sub-orchestration. It depends on the input, so that a turn that was lost and is run again with
     * another outcome does not meet the instance that the lost one has started.
     */
    String childId(int step, String orchestrator, Payload input) {
        String digits = hash("child", Integer.toString(step), orchestrator, input.json());
        String readable = id.instanceId() + ":" + step + ":" + digits;
        return readable.getBytes(StandardCharsets.UTF_8).length <= MAX_ID_BYTES ? readable : digits;
    }

    private String hash(String... parts) {
        Stream<String> name = Stream.of(id.instanceId(), id.execution());
        return ContentId.of(Stream.concat(name, Stream.of(parts)).toArray(String[]::new));
    }

    /** The number that begins at that digit. */
    private static long number(String hash, int at) {
        return Long.parseUnsignedLong(hash, at, at + Long.BYTES * 2, HEXADECIMAL);
    }
}
