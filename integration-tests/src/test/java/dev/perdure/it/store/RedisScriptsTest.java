package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** Rules that all Lua scripts keep. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
class RedisScriptsTest {
    private static final Pattern CALL = Pattern.compile("redis\\.p?call\\('(\\w+)'|inChunks\\('(\\w+)'");
    private static final Pattern KEY_IN_TEXT = Pattern.compile("df:");

    @Test
    void scripts_useOnlyCommandsThatRedis70Has(EmbeddedRedis redis) throws Exception {
        Set<String> commands = new TreeSet<>();
        for (String source : sources()) {
            CALL.matcher(source)
                    .results()
                    .forEach(call -> commands.add(call.group(1) != null ? call.group(1) : call.group(2)));
        }
        try (RedisClient client = RedisClient.create(redis.uri())) {
            assumeTrue(client.info("server").contains("redis_version:7.0."), "another server was asked for");
            CommandArguments question =
                    new CommandArguments(Protocol.Command.COMMAND).add("INFO").addObjects(commands);
            List<?> known = (List<?>) client.executeCommand(question);
            assertEquals(commands.size(), known.size());
            known.forEach(command -> assertNotNull(command, () -> commands + " " + known));
        }
        assertTrue(commands.containsAll(Set.of("XADD", "HSET", "XAUTOCLAIM", "ZREM")), commands::toString);
    }

    @Test
    void scripts_sayWhatTheyAreAndSpellNoKey() throws Exception {
        List<String> sources = sources();
        assertTrue(sources.size() >= 27, sources::toString);
        for (String source : sources) {
            assertTrue(
                    source.matches("(?s)#!lua( flags=(no-writes|allow-oom))?\n--\\[\\[.*KEYS.*Returns .*]]\n.*"),
                    source);
            assertTrue(KEY_IN_TEXT.matcher(source).results().findAny().isEmpty(), source);
        }
    }

    private static List<String> sources() throws IOException, URISyntaxException {
        URI commit = RedisHubStore.class.getResource("commit.lua").toURI();
        if (!commit.getScheme().equals("jar")) {
            return sources(Path.of(commit).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(commit, Map.of())) {
            return sources(jar.provider().getPath(commit).getParent());
        }
    }

    private static List<String> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".lua"))
                    .map(RedisScriptsTest::read)
                    .toList();
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
