package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisProtocol;

class SentinelServersTest {
    private static final int CALLERS = 8;

    /** Longer than the time within which sentinels are not asked again. */
    private static final Duration ANSWER_LIMIT = Duration.ofMillis(800);

    private static final JedisClientConfig CONFIG = DefaultJedisClientConfig.builder()
            .protocol(RedisProtocol.RESP2)
            .socketTimeoutMillis((int) ANSWER_LIMIT.toMillis())
            .blockingSocketTimeoutMillis(0)
            .build();

    /** A machine that dies takes its sentinel along: the link to that one is silent, and each question costs its limit. */
    @Test
    void callersThatFailTogether_doNotAskOneAfterTheOther() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                FakeSentinel sentinel = FakeSentinel.start()) {
            HostAndPort first = new HostAndPort("127.0.0.1", silent.getLocalPort());
            SentinelServers servers = new SentinelServers(
                    "mymaster", List.of(first, sentinel.address()), CONFIG, CONFIG, new ConnectionPoolConfig());
            sentinel.awaitSubscriber();
            int before = sentinel.asked();
            while (sentinel.asked() == before) {
                servers.lookAgain();
            }

            List<CompletableFuture<Void>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(n -> CompletableFuture.runAsync(servers::lookAgain, threads))
                    .toList();
            calls.forEach(CompletableFuture::join);

            int asked = sentinel.asked() - before - 1;
            // Once; more often where threads come late. One after the other would be as often as there are callers.
            assertTrue(asked <= CALLERS / 2, () -> "asked " + asked + " times");
            servers.close();
        } finally {
            threads.shutdown();
        }
    }
}
