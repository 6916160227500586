package dev.perdure.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryIdTest {
    @Test
    void of_isEqualForEqualMessagesOnly() {
        assertEquals(EntryId.of(7, "m1"), EntryId.of(7, "m1"));
        assertNotEquals(EntryId.of(7, "m1"), EntryId.of(7, "m2"));
        assertNotEquals(EntryId.of(7, "m1"), EntryId.of(8, "m1"));
    }

    @Test
    void parse_readsWhatToStringWrites() {
        EntryId id = EntryId.of(42, "message");

        assertEquals(id, EntryId.parse(id.toString()));
        assertEquals(new EntryId(0, 0), EntryId.parse(InboxEntry.START));
    }

    @Test
    void hash_isNeverNegativeAndSeldomTheSame() {
        long[] hashes = IntStream.range(0, 10_000)
                .mapToLong(at -> EntryId.hash("m" + at))
                .toArray();

        assertTrue(IntStream.range(0, hashes.length).allMatch(at -> hashes[at] >= 0));
        assertEquals(
                hashes.length,
                IntStream.range(0, hashes.length)
                        .mapToObj(at -> hashes[at])
                        .distinct()
                        .count());
    }

    @Test
    void hash_staysAsItIs() {
        assertEquals(0x6506f964ad50a260L, EntryId.hash("m1"));
    }
}
