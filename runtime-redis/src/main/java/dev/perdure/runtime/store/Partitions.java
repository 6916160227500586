package dev.perdure.runtime.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which partition an instance or entity lives in. Fixed for the life of a hub: data lies where this says.
 *
 * @param count how many there are
 */
public record Partitions(int count) {
    /** The partition of an id: the CRC-32 of its UTF-8 form modulo the number of partitions. */
    public int of(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % count);
    }
}
