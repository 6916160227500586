package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is asked of Redis, read from the scripts and from the code: only what version 7.0 has. */
class CommandSetTest {
    /** All of them are in Redis 7.0; one that came later must not be added. */
    private static final Set<String> OF_REDIS_7_0 =
            Arrays.stream("""
                    ASKING CONFIG DEL EVAL EVALSHA GET HDEL HEXISTS HGET HGETALL HINCRBY HLEN HMGET HSET INFO SCAN SET TIME TYPE
                    UNLINK WAIT XACK XADD XAUTOCLAIM XCLAIM XDEL XGROUP XINFO XLEN XPENDING XRANGE XREAD XREADGROUP ZADD ZCARD
                    ZRANGE ZRANGEBYSCORE ZREM ZREMRANGEBYSCORE ZSCAN ZSCORE
                    """.split("\\s+")).collect(Collectors.toSet());

    /** What {@code rights.lua} tries; the others are asked for by the code that runs it. */
    private static final Pattern TRIED = Pattern.compile("(?m)^  ([A-Z]+) (?! )");

    private final AskedCommands asked = AskedCommands.below(Path.of("../runtime-redis/src/main"));

    @Test
    void scriptsAndCode_useOnlyCommandsOfRedis70() {
        assertEquals(OF_REDIS_7_0, asked.names());
    }

    /** Otherwise the other tests would not know what is asked for. */
    @Test
    void everyCallOfAScript_namesItsCommand() {
        assertEquals(Set.of("rights: local answer = redis.pcall(unpack(words))"), asked.unread());
    }

    @Test
    void rightsToAllCommands_areAskedForAtTheStart() {
        Set<String> tried = new TreeSet<>(Set.of("ASKING", "CONFIG", "EVAL", "EVALSHA", "TIME", "WAIT"));
        TRIED.matcher(asked.scripts().get("rights")).results().forEach(call -> tried.add(call.group(1)));

        assertEquals(asked.names(), tried);
    }

    @Test
    void commandsOfAScript_areReadWhateverCallsThem() {
        AskedCommands some = AskedCommands.ofScript("""
                --[[ redis.call('IN', 'A', 'COMMENT') ]]
                local function fails(...) return redis.pcall(...).err end
                local function inChunks(command, key)
                  redis.call(command, key)
                end
                -- redis.call('ANOTHER')
                if fails('HLEN', KEYS[1]) or fails("XLEN", KEYS[2]) then return end
                inChunks( 'ZREM', KEYS[1])
                return redis.call ('TIME')
                """);

        assertEquals(Set.of("HLEN", "XLEN", "ZREM", "TIME"), some.names());
        assertEquals(Set.of(), some.unread());
    }

    @Test
    void callsWhoseCommandCannotBeRead_areFound() {
        AskedCommands some = AskedCommands.ofScript("""
                local function fails(...) return redis.pcall(...).err end
                local function swapped(key, command) return redis.call(command, key) end
                local call = redis.call
                fails(ARGV[1], KEYS[1])
                local list = map(fails, KEYS)
                redis.call('X' .. 'LEN', KEYS[1])
                redis.call(ARGV[1])
                """);

        assertEquals(
                Set.of(
                        "script: local function swapped(key, command) return redis.call(command, key) end",
                        "script: local call = redis.call",
                        "script: fails(ARGV[1], KEYS[1])",
                        "script: local list = map(fails, KEYS)",
                        "script: redis.call('X' .. 'LEN', KEYS[1])",
                        "script: redis.call(ARGV[1])"),
                some.unread());
    }
}
