package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.params.XAddParams;

/** What the scrub finds wrong with messages, indices and keys: each test damages one thing, by hand. */
final class ScrubOfPartsTest extends PlantedBreach {
    ScrubOfPartsTest(EmbeddedRedis redis) {
        super(redis);
    }

    @Test
    void i10_messageThatWasNeverReceived() throws InterruptedException {
        hub.startWorker();
        String child = DamagedHub.idIn(0, "child");
        String parent = damaged.guarding(child);
        damaged.raw().del(damaged.keyBeside(child, "dd:" + DamagedHub.partition(parent)));

        assertBreaches("I10 " + parent);
    }

    @Test
    void i11_messageTwice() throws InterruptedException {
        damaged.createPending("a");
        String inbox = damaged.keyBeside("a", "in");
        damaged.raw().hincrBy(damaged.keyBeside("a", "meta"), "n", 1);
        damaged.addAgain(inbox, damaged.only(inbox));

        assertBreaches("I11 a");
    }

    @Test
    void i11_numberThatWillBeGivenOutAgain() throws InterruptedException {
        damaged.createPending("a");
        String id = damaged.only(damaged.keyBeside("a", "in")).getID().toString();
        damaged.raw().del(damaged.keyBeside("a", "meta"));

        assertBreaches("I11 entry " + id);
    }

    @Test
    void i13_instanceInNoIndex() throws InterruptedException {
        damaged.createPending("a");
        damaged.raw().zrem(damaged.keyBeside("a", "ix:s:P"), "a");

        assertBreaches("I13 a");
    }

    @Test
    void i13_indexOfWhatIsNotThere() throws InterruptedException {
        damaged.raw().zadd(damaged.key(0, "ix:c"), 1, "ghost");
        damaged.raw().zadd(damaged.key(1, "ix:done"), 1, "ghost");

        assertBreaches("I13 ghost", "I13 ghost");
    }

    @Test
    void i14_keysThatBelongToNothing() throws InterruptedException {
        damaged.raw().set(damaged.key(0, "note"), "mine");
        damaged.raw().xadd(damaged.key(1, "h:ghost:ex"), XAddParams.xAddParams(), Map.of("e", "{}"));

        assertBreaches("I14 key note", "I14 ghost");
    }

    @Test
    void i14_keysThatCannotBeRead() throws InterruptedException {
        damaged.raw().hset(damaged.key(0, "i:a"), "st", "R");
        for (String name : List.of("tmr", "in", "out", "dd", "dd:1", "dlq", "own", "ix:c", "act:Work", "h:a:b")) {
            damaged.raw().set(damaged.key(1, name), "text");
        }
        damaged.raw().lpush(damaged.key(1, "rp:1"), "list");
        damaged.raw().lpush(damaged.key(1, "z:c:d"), "list");
        damaged.raw().xadd(damaged.key(0, "in"), XAddParams.xAddParams(), Map.of("i", "a"));

        Set<String> found = new TreeSet<>(damaged.breaches());

        Set<String> expected = new TreeSet<>(Set.of("I14 key i:a", "I14 key in", "I14 key z:c:d", "I14 c"));
        for (String name :
                List.of("tmr", "in", "out", "dd", "dd:1", "dlq", "own", "ix:c", "act:Work", "h:a:b", "rp:1")) {
            expected.add("I14 key " + name);
        }
        assertEquals(expected, found);
    }
}
