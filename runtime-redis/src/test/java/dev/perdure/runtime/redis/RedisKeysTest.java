package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.OutgoingMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.util.JedisClusterCRC16;

class RedisKeysTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 256})
    void suffixes_putEachPartitionIntoItsShareOfTheSlots(int partitions) {
        RedisKeys keys = new RedisKeys("orders", RedisKeys.suffixes("orders", partitions));

        for (int partition = 0; partition < partitions; partition++) {
            int slot = JedisClusterCRC16.getSlot(keys.partition(partition).inbox());
            assertTrue(partition * 16_384 / partitions <= slot, "slot " + slot + " of partition " + partition);
            assertTrue(slot < (partition + 1) * 16_384 / partitions, "slot " + slot + " of partition " + partition);
        }
    }

    @ParameterizedTest
    @CsvSource({"16,3", "16,6", "32,3", "32,6", "64,6"})
    void suffixes_spreadThePartitionsOverTheMastersOfACluster(int partitions, int masters) {
        RedisKeys keys = new RedisKeys("orders", RedisKeys.suffixes("orders", partitions));
        int[] held = new int[masters];

        for (int partition = 0; partition < partitions; partition++) {
            held[JedisClusterCRC16.getSlot(keys.partition(partition).inbox()) * masters / 16_384]++;
        }

        int most = IntStream.of(held).max().orElseThrow();
        int least = IntStream.of(held).min().orElseThrow();
        assertTrue(most - least <= 1, () -> Arrays.toString(held));
    }

    @Test
    void keys_areEqualForProcessesOfAllLanguages() {
        List<String> suffixes = RedisKeys.suffixes("orders", 16);
        String inbox = new RedisKeys("orders", suffixes).partition(7).inbox();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(suffixes, RedisKeys.suffixes("orders", 16));
            assertEquals(inbox, new RedisKeys("orders", suffixes).partition(7).inbox());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keysOfAPartition_shareASlotWhateverTheIdHolds() {
        RedisKeys.OfPartition partition = new RedisKeys("orders", RedisKeys.suffixes("orders", 16)).partition(7);

        Set<Integer> slots = Stream.of(
                        partition.owner(),
                        partition.instance("a}b{c"),
                        partition.history("{x}", "ex"),
                        partition.queue("{}"),
                        partition.reply("}{"))
                .map(JedisClusterCRC16::getSlot)
                .collect(Collectors.toSet());

        assertEquals(1, slots.size());
    }

    @Test
    void keys_areSpelledAsTheyWillStay() {
        RedisKeys keys = new RedisKeys("orders", List.of("0", "1f"));

        assertEquals("df:{orders}:hub", RedisKeys.hub("orders"));
        assertEquals("df:{orders.01.1f}:h:order-42:e1", keys.partition(1).history("order-42", "e1"));
        assertEquals("df:{orders.00.0}:i:@Stock@tea", keys.partition(0).instance("@Stock@tea"));
    }

    @Test
    void timer_tellsTheReceiverFromTheBody() {
        String member = RedisKeys.timer(new OutgoingMessage(0, "a|b", "m1", "line|1\nline 2"));

        assertTrue(member.matches("(?s)\\d+\\|a\\|b\nline\\|1\nline 2"), member);
    }
}
