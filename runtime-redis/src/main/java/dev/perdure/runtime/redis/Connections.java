package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Problem;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connections to one server: a pool for calls that answer at once, and for reads that wait connections of their
 * own, which can be broken at once. A call whose connection fails is repeated once: every call of the store may be.
 * Thread-safe.
 */
final class Connections implements AutoCloseable {
    /** Longer waits end early. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
    private static final Duration LOADING_LIMIT = Duration.ofSeconds(10);
    private static final Duration LOADING_POLL = Duration.ofMillis(50);
    private static final int POOLED = 16;
    private static final int TRIES = 2;

    private final RedisAddress address;
    private final RedisClient client;
    private final WaitingConnections waiting;
    private volatile boolean closed;

    private Connections(RedisAddress address, RedisClient client, WaitingConnections waiting) {
        this.address = address;
        this.client = client;
        this.waiting = waiting;
    }

    /**
     * Connects and checks the server. Waits up to ten seconds for one that loads its data. Writes nothing.
     *
     * @throws HubConfigurationException PERD-401 to 404 if the server cannot be reached or must not be used
     */
    static Connections open(RedisAddress address) {
        JedisClientConfig config = config(address);
        RedisClient client = RedisClient.builder()
                .hostAndPort(address.hostAndPort())
                .clientConfig(config)
                .poolConfig(pool())
                .build();
        try {
            ServerRequirements.check(address, infoOnceLoaded(address, client));
            return new Connections(address, client, new WaitingConnections(address.hostAndPort(), config));
        } catch (JedisException e) {
            client.close();
            throw new HubConfigurationException(Problem.CANNOT_CONNECT.message(address, reason(e)));
        } catch (HubConfigurationException e) {
            client.close();
            throw e;
        }
    }

    /** While a server loads its data, as after a restart, it answers little more than INFO. */
    private static String infoOnceLoaded(RedisAddress address, RedisClient client) {
        long deadline = System.nanoTime() + LOADING_LIMIT.toNanos();
        String info = client.info();
        while (ServerRequirements.isLoading(info)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new HubConfigurationException(Problem.CANNOT_CONNECT.message(address, "it still loads its data"));
            }
            LockSupport.parkNanos(LOADING_POLL.toNanos());
            info = client.info();
        }
        return info;
    }

    private static JedisClientConfig config(RedisAddress address) {
        return address.clientConfig()
                .protocol(RedisProtocol.RESP2)
                .connectionTimeoutMillis((int) ANSWER_LIMIT.toMillis())
                .socketTimeoutMillis((int) ANSWER_LIMIT.toMillis())
                .blockingSocketTimeoutMillis(
                        (int) LONGEST_WAIT.plus(ANSWER_LIMIT).toMillis())
                .build();
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(POOLED);
        pool.setMaxIdle(POOLED);
        pool.setMaxWait(ANSWER_LIMIT);
        return pool;
    }

    /** Runs a script. */
    Object run(Script script, List<String> keys, List<String> arguments) {
        return call(redis -> script.run(redis, keys, arguments));
    }

    /** Makes a call that answers at once. */
    <T> T call(Function<UnifiedJedis, T> call) {
        return repeating(() -> call.apply(client));
    }

    /** Makes several calls in one round trip. An answer throws when it is read if its key has a wrong type. */
    <T> List<Response<T>> pipelined(Function<Pipeline, List<Response<T>>> calls) {
        return repeating(() -> {
            try (Pipeline pipeline = client.pipelined()) {
                List<Response<T>> answers = calls.apply(pipeline);
                pipeline.sync();
                answers.forEach(Connections::checkServer);
                return answers;
            }
        });
    }

    private static void checkServer(Response<?> answer) {
        try {
            answer.get();
        } catch (JedisDataException refused) {
            if (!String.valueOf(refused.getMessage()).startsWith("WRONGTYPE")) {
                throw refused;
            }
        }
    }

    /** Makes a call that may wait, for {@link #LONGEST_WAIT} at most. */
    <T> T waiting(CommandObject<T> command) {
        return repeating(() -> waiting.execute(command));
    }

    /** The time of the server. */
    Instant now() {
        CommandArguments time = new CommandArguments(Protocol.Command.TIME);
        List<String> parts = call(redis -> redis.executeCommand(new CommandObject<>(time, BuilderFactory.STRING_LIST)));
        return Instant.ofEpochSecond(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)) * 1_000);
    }

    /** A wait as the server takes it: whole milliseconds, at least one, since zero means for ever. */
    static int waitMillis(Duration wait) {
        long millis = Math.min(wait.toMillis(), LONGEST_WAIT.toMillis());
        return (int) Math.max(1, millis);
    }

    private <T> T repeating(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (JedisConnectionException e) {
                if (attempt == TRIES || closed) {
                    throw unavailable(e);
                }
                client.getPool().clear();
                waiting.dropIdle();
            } catch (JedisException e) {
                throw unavailable(e);
            }
        }
    }

    private HubUnavailableException unavailable(JedisException e) {
        String cause = reason(e);
        String message = cause.startsWith("OOM ")
                ? Problem.OUT_OF_MEMORY.message(address)
                : Problem.HUB_UNAVAILABLE.message(address + ": " + cause);
        return new HubUnavailableException(message, e);
    }

    private static String reason(Throwable e) {
        Throwable root = root(e);
        if (root instanceof UnknownHostException) {
            return "unknown host";
        }
        if (root instanceof SocketTimeoutException) {
            return "timed out";
        }
        String message = String.valueOf(root.getMessage());
        if (root instanceof ConnectException) {
            return message.toLowerCase(Locale.ROOT);
        }
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** Jedis tries each address of a host and keeps what each failed with as suppressed. */
    private static Throwable root(Throwable e) {
        if (e.getCause() != null) {
            return root(e.getCause());
        }
        Throwable[] tries = e.getSuppressed();
        return tries.length == 0 ? e : root(tries[0]);
    }

    @Override
    public void close() {
        closed = true;
        waiting.close();
        client.close();
    }
}
