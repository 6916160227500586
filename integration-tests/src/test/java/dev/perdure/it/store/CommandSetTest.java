package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked of Redis, read from the scripts and from the code: only what version 7.0 has. */
class CommandSetTest {
    private static final Path SOURCES = Path.of("../runtime-redis/src/main");
    private static final Pattern IN_SCRIPTS = Pattern.compile("(?:redis\\.p?call|inChunks)\\(\\s*('[A-Z]+'|[a-zA-Z]+)");
    private static final Pattern IN_CODE = Pattern.compile("(?:\\bcommands|COMMANDS)[.:]+([a-zA-Z]+)");
    private static final Pattern BY_NAME = Pattern.compile("Protocol\\.Command\\.([A-Z]+)");

    /** All of them are in Redis 7.0; one that came later must not be added. */
    private static final Set<String> OF_REDIS_7_0 =
            Arrays.stream("""
                    ASKING CONFIG DEL EVAL EVALSHA EXISTS GET HDEL HEXISTS HGET HGETALL HINCRBY HKEYS HLEN HMGET HSET INFO
                    PEXPIRE SCAN SET STRLEN TIME TYPE UNLINK WAIT XACK XADD XAUTOCLAIM XCLAIM XDEL XGROUP XINFO XLEN XPENDING
                    XRANGE XREAD XREADGROUP XREVRANGE XTRIM ZADD ZCARD ZCOUNT ZRANGE ZRANGEBYSCORE ZREM ZREMRANGEBYRANK
                    ZREMRANGEBYSCORE ZSCAN ZSCORE
                    """.split("\\s+")).collect(Collectors.toSet());

    /** What {@code rights.lua} tries; the others are asked for by the code that runs it. */
    private static final Pattern TRIED = Pattern.compile("(?m)^  ([A-Z]+) (?! )");

    @Test
    void scriptsAndCode_useOnlyCommandsOfRedis70() {
        Set<String> used = used();
        assertTrue(used.containsAll(Set.of("XADD", "EVALSHA", "HGETALL", "WAIT")), used.toString());
        used.removeAll(OF_REDIS_7_0);
        assertEquals(Set.of(), used);
    }

    @Test
    void rightsToAllCommands_areAskedForAtTheStart() {
        Set<String> tried = new TreeSet<>(Set.of("ASKING", "CONFIG", "EVAL", "EVALSHA", "TIME", "WAIT"));
        String script = read(SOURCES.resolve("resources/dev/perdure/runtime/redis/rights.lua"));
        TRIED.matcher(script).results().forEach(call -> tried.add(call.group(1)));

        assertEquals(used(), tried);
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        texts(".lua")
                .forEach(script -> IN_SCRIPTS
                        .matcher(script)
                        .results()
                        .map(call -> call.group(1))
                        .filter(name -> name.startsWith("'"))
                        .forEach(name -> used.add(name.replace("'", ""))));
        texts(".java")
                .filter(code -> code.contains("package dev.perdure.runtime.redis;"))
                .forEach(code -> {
                    IN_CODE.matcher(code)
                            .results()
                            .forEach(call -> used.add(call.group(1).toUpperCase(Locale.ROOT)));
                    BY_NAME.matcher(code).results().forEach(call -> used.add(call.group(1)));
                });
        used.removeAll(Set.of("STREAM", "SIZE", "ISEMPTY")); // of Java's collections
        return used;
    }

    private static Stream<String> texts(String ending) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(CommandSetTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
