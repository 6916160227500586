package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.testing.EmbeddedRedis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where archived histories lie, and what is done about those that are damaged, too large, or not what was read. */
final class RedisArchiveTest extends OwnKeys {
    private static final String LARGE = "x".repeat(300 * 1024);

    private PartitionOwner owner;

    RedisArchiveTest(EmbeddedRedis redis) {
        super(redis);
    }

    @BeforeEach
    void own() {
        owner = owner();
    }

    private String only(String kind) {
        assertEquals(1, keys(kind).size(), kind);
        return keys(kind).iterator().next();
    }

    private void ended(String... turns) {
        created("a");
        for (String turn : turns) {
            commit(owner, TurnOf.instance(instance("a")).history(turn).build());
        }
        commit(
                owner,
                TurnOf.instance(instance("a")).history("end").completing("42").build());
    }

    private void archive() {
        store.owners().archive(0, store.now().plus(LONG), 10);
    }

    @Test
    void archive_takesTheStreamsPlace() {
        ended("first");
        archive();

        assertEquals(Set.of(), keys("h"));
        assertTrue(client.memoryUsage(only("z")) < 300);
        assertEquals(List.of("first", "end"), store.owners().history(0, "a", "ex"));
        client.unlink(only("z"));
        assertEquals(List.of(), store.owners().history(0, "a", "ex"));
    }

    @Test
    void largeTurn_staysAside() {
        ended("small", LARGE + 2);
        archive();

        assertTrue(client.memoryUsage(only("z")) < 300);
        assertEquals(List.of("small", LARGE + 2, "end"), store.owners().history(0, "a", "ex"));
        assertEquals(Set.of(), store.inspection().image(0).strays());

        store.clients().purge(0, "a", instance("a").execution());
        assertEquals(Set.of(), keys("z"));
        assertEquals(Set.of(), keys("b"));
    }

    @Test
    void historyThatCouldNotBeReadAgain_staysAStream() {
        ended("x".repeat(200_000));
        archive();

        assertEquals(Set.of(), keys("z"));
        assertEquals(2, store.owners().history(0, "a", "ex").size());
    }

    @Test
    void historyThatIsNoStream_staysAndStopsNoOther() {
        ended("first");
        String history = only("h");
        client.del(history);
        client.set(history, "damaged");
        commit(owner, TurnOf.instance(created("b")).completing("42").build());

        archive();

        assertEquals("damaged", client.get(history));
        assertTrue(only("z").contains(":b:"));
    }

    @Test
    void executionOfAnotherTimeline_isNotArchivedOverTheOneThatIsThere() throws IOException {
        ended("first");
        String history = only("h");
        String instance = only("i");
        String archive = history.replace(":h:", ":z:");
        String meta = history.substring(0, history.indexOf("h:a")) + "meta";
        List<String> keys = List.of(meta, instance, history, archive);
        String token = instance("a").token();

        assertEquals(0L, client.eval(script(), keys, List.of("1:a", "lost", "2", "of a lost turn")));
        assertEquals(0L, client.eval(script(), keys, List.of("1:a", token, "1", "too short")));

        assertEquals(List.of("first", "end"), store.owners().history(0, "a", "ex"));
        assertEquals(Set.of(), keys("z"));
        assertEquals(1L, client.eval(script(), keys, List.of("1:a", token, "2", "whole")));
        assertEquals(0L, client.eval(script(), keys, List.of("1:a", token, "2", "again")));
        assertEquals("whole", client.get(archive));
    }

    private static String script() throws IOException {
        try (var source = RedisHubStore.class.getResourceAsStream("archive.lua")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String deflated(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb", "no base64!", "AAAA", "cut off", "lengthless", "negative"})
    void damagedArchive_isNoHistoryAndReported(String damage) {
        ended("first");
        archive();
        String whole = client.get(only("z"));
        client.set(
                only("z"),
                switch (damage) {
                    case "bomb" -> deflated("e9000000:" + "x".repeat(9_000_000));
                    case "cut off" -> whole.substring(0, whole.length() / 8 * 4);
                    case "lengthless" -> deflated("efirst");
                    case "negative" -> deflated("e-9:x");
                    default -> damage;
                });

        DamagedInstanceException refused = assertThrows(
                DamagedInstanceException.class, () -> store.owners().history(0, "a", "ex"));
        assertTrue(String.valueOf(refused.getMessage()).contains(" a "), refused.getMessage());
        assertEquals(Set.of("h:a:ex"), store.inspection().image(0).damaged().keySet());
    }
}
