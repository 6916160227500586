package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.history.JacksonConverter;
import dev.perdure.runtime.payload.AesGcmCodec;
import dev.perdure.runtime.payload.DeflateCodec;
import dev.perdure.runtime.payload.OffloadCodec;
import dev.perdure.runtime.payload.PayloadConverter;
import dev.perdure.runtime.payload.PayloadStore;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Values are compressed where that helps, encrypted, and kept in a directory where they are large; workers keep no instance in memory. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class EncodedEngineTest extends FreshHub
        implements EngineContract, EntitiesContract, SectionsContract, ContinuingContract, RaisingContract {
    @TempDir
    private static Path directory;

    private final EmbeddedRedis redis;
    private final String name;

    EncodedEngineTest(EmbeddedRedis redis) {
        super(
                hub -> connect(redis, hub),
                settings -> settings.withCodecs(List.of(
                        new DeflateCodec(1_000),
                        new AesGcmCodec("key-1", Map.of("key-1", new byte[32])),
                        new OffloadCodec(PayloadStore.in(directory), 4_000))));
        this.redis = redis;
        this.name = hub().settings().hub();
        hub().withCacheSize(0);
    }

    private static HubStore connect(EmbeddedRedis redis, String hub) {
        return RedisHubStore.connect(redis.uri(), hub, 2);
    }

    private String allThatIsStored() {
        HubStore store = hub().store();
        return IntStream.range(0, store.partitions())
                .mapToObj(partition -> store.inspection().image(partition).toString())
                .collect(Collectors.joining());
    }

    @Test
    void values_canNotBeReadInRedis() {
        hub().startWorker();
        FlowsChainClient.Instance run = new FlowsChainClient(hub().client()).start(List.of("a well-kept secret"));

        assertEquals(List.of("Hello a well-kept secret"), run.result(TestHub.LIMIT));
        String stored = allThatIsStored();
        assertTrue(stored.contains("aes-gcm"), stored);
        assertFalse(stored.contains("secret"), stored);
    }

    @Test
    void largeValue_liesElsewhere() throws IOException {
        hub().startWorker();
        String large =
                IntStream.range(0, 100_000).mapToObj(Integer::toHexString).collect(Collectors.joining("/"));
        FlowsChainClient.Instance run = new FlowsChainClient(hub().client()).start(List.of(large));

        assertEquals(List.of("Hello " + large), run.result(TestHub.LIMIT));
        assertTrue(allThatIsStored().length() < large.length());
        try (var files = Files.list(directory)) {
            assertTrue(files.count() >= 2); // the argument and the result
        }
    }

    @Test
    void values_thatCanBeSmallerAre() {
        hub().startWorker();
        FlowsChainClient.Instance run = new FlowsChainClient(hub().client()).start(List.of("long ".repeat(100_000)));

        assertEquals(500_006, run.result(TestHub.LIMIT).get(0).length());
        assertTrue(allThatIsStored().length() < 50_000);
    }

    @Test
    void activityThatAWorkerCannotDecode_isRunByAnother() throws Exception {
        String other = UUID.randomUUID().toString();
        HubSettings bare = HubSettings.of(other).withLease(Duration.ofSeconds(1));
        HubSettings encoded = bare.withCodecs(List.of(new AesGcmCodec("key-1", Map.of("key-1", new byte[32]))));
        try (TestHub hub = new TestHub(() -> connect(redis, other), encoded)) {
            hub.start(List.of(FlowsChainBinding.of(FlowCode.Chain::new)));
            FlowsChainClient.Instance run = new FlowsChainClient(hub.client()).start(List.of("Ann"));
            try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.ActivityRun");
                    Perdure without = Perdure.over(connect(redis, other), bare);
                    Worker wrong = without.worker()
                            .host(FlowsWorkBinding.of(hub.work()))
                            .start()) {
                Await.until("tried", () -> logged.count("is left to other workers") > 0);
            }
            hub.start(List.of(FlowsWorkBinding.of(hub.work())));

            assertEquals(List.of("Hello Ann"), run.result(TestHub.LIMIT));
        }
    }

    /** Writes what Jackson writes, the other way round. */
    private static final class Backwards implements PayloadConverter {
        private final PayloadConverter jackson = new JacksonConverter();

        @Override
        public String toJson(Type type, @Nullable Object value) {
            return jackson.toJson(
                    String.class,
                    new StringBuilder(jackson.toJson(type, value)).reverse().toString());
        }

        @Override
        public @Nullable Object fromJson(Type type, String json) {
            String text = String.valueOf(jackson.fromJson(String.class, json));
            return json.equals("null")
                    ? null
                    : jackson.fromJson(type, new StringBuilder(text).reverse().toString());
        }
    }

    @Test
    void converter_ofOnesOwnWritesAllValues() throws Exception {
        String other = UUID.randomUUID().toString();
        try (TestHub hub =
                new TestHub(() -> connect(redis, other), HubSettings.of(other).withConverter(new Backwards()))) {
            hub.startWorker();
            FlowsChainClient.Instance run = new FlowsChainClient(hub.client()).start(List.of("Ann"));

            assertEquals(List.of("Hello Ann"), run.result(TestHub.LIMIT));
            String stored = hub.store().inspection().image(0) + ""
                    + hub.store().inspection().image(1);
            assertTrue(stored.contains("nnA olleH"), stored);
        }
    }

    @Test
    void workerWithoutTheCodecs_losesNothing() {
        FlowsChainClient chains = new FlowsChainClient(hub().client());
        FlowsChainClient.Instance run = chains.instance("bare");
        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.Turns");
                Perdure bare = Perdure.over(connect(redis, name), HubSettings.of(name));
                Worker wrong = bare.worker().host(TestHub.all(hub().work())).start()) {
            chains.withId("bare").start(List.of("Ann"));
            Await.until("tried", () -> logged.traces("A turn of bare could not be run") > 0);
        }
        hub().startWorker();
        assertEquals(List.of("Hello Ann"), run.result(TestHub.LIMIT));
    }
}
