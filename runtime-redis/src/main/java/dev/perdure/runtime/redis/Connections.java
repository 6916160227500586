package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * The calls of the servers of a hub: each goes to the server that has its keys, and is {@link Repetition repeated} when
 * that is about to change. Calls that answer at once share a pool; reads that wait have connections of their own, which
 * can be broken at once. Thread-safe.
 */
final class Connections implements AutoCloseable {
    private static final CommandObject<List<String>> TIME =
            new CommandObject<>(new CommandArguments(Protocol.Command.TIME), BuilderFactory.STRING_LIST);

    private final RedisAddress address;
    private final Servers servers;
    private final WaitingConnections waiting;
    private final Confirmation confirmation;
    private final AwayServers away = new AwayServers(System::nanoTime);
    private final Crowd crowd;
    private final ServerCheck check;
    private volatile boolean closed;

    private Connections(RedisAddress address, Servers servers, Durability durability, ServerCheck check) {
        this.address = address;
        this.servers = servers;
        this.waiting = new WaitingConnections(address.clientConfig());
        this.confirmation = new Confirmation(address, durability);
        this.crowd = new Crowd(servers, away);
        this.check = check;
    }

    /**
     * Connects and checks the servers. Waits up to ten seconds for those that load their data or are taken over from.
     * Writes nothing.
     *
     * @throws HubConfigurationException if a server cannot be reached or must not be used
     */
    static Connections open(RedisAddress address, String hub, Durability durability) {
        try {
            Servers servers = address.connect();
            try {
                ServerCheck check = new ServerCheck(address, servers, hub, durability);
                check.run();
                return new Connections(address, servers, durability, check);
            } catch (RuntimeException e) {
                servers.close();
                throw e;
            }
        } catch (JedisException e) {
            throw Failure.ofConnecting(address, address.toString(), e);
        }
    }

    /** Runs a script on keys of one slot; at least one key. */
    Object run(Script script, List<String> keys, List<String> arguments) {
        return repeating(keys.get(0), link -> script.run(link, keys, arguments));
    }

    /**
     * Runs a script and returns when the server keeps, as the mode of durability asks, what it wrote and all that it
     * saw.
     *
     * @throws HubUnavailableException also if that is not so within five seconds; to run it again is harmless
     */
    Object runKept(Script script, List<String> keys, List<String> arguments) {
        return repeating(keys.get(0), link -> confirmation.run(link, script, keys, arguments));
    }

    /**
     * Returns when the servers of these hashes keep, as the mode of durability asks, all that anybody has seen of them.
     */
    void awaitKept(List<String> hashes) {
        if (confirmation.isNeeded()) {
            hashes.stream()
                    .limit(servers.isDivided() ? hashes.size() : 1)
                    .forEach(hash -> repeating(hash, link -> confirmation.await(link, hash)));
        }
    }

    /** Makes a call that answers at once. */
    <T> T call(CommandObject<T> command) {
        return call(keyOf(command), command);
    }

    /** Makes a call, which names no key, of the server that has the key. */
    <T> T call(String key, CommandObject<T> command) {
        return repeating(key, link -> link.execute(command));
    }

    private static String keyOf(CommandObject<?> command) {
        return String.valueOf(command.getArguments().getKeys().get(0));
    }

    /**
     * Makes several calls of one slot in one round trip. An answer throws when it is read if its key has a wrong type.
     */
    <T> List<Supplier<T>> callAll(List<CommandObject<T>> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        List<CommandArguments> sent =
                commands.stream().map(CommandObject::getArguments).toList();
        List<Object> answers = repeating(keyOf(commands.get(0)), link -> link.exchange(sent));
        List<Supplier<T>> read = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            read.add(read(commands.get(at), answers.get(at)));
        }
        return read;
    }

    /** A call of a script on keys of one slot. */
    record Call(Script script, List<String> keys, List<String> arguments) {}

    /**
     * Runs scripts on different slots, those of one server in one round trip; an answer may be a
     * HubUnavailableException.
     */
    List<Object> runEach(List<Call> calls) {
        if (!servers.isDivided()) {
            return calls.stream().map(this::alone).toList();
        }
        List<Object> answers = crowd.tryAll(calls);
        List<Object> whole = new ArrayList<>();
        for (int at = 0; at < calls.size(); at++) {
            Object answer = answers.get(at);
            if (answer instanceof JedisConnectionException away) {
                whole.add(Failure.of(address, away)); // and so would be the others of that server, each after a time
            } else {
                whole.add(answer instanceof JedisException ? alone(calls.get(at)) : answer);
            }
        }
        return whole;
    }

    private Object alone(Call call) {
        try {
            return run(call.script(), call.keys(), call.arguments());
        } catch (HubUnavailableException e) {
            return e;
        }
    }

    private <T> Supplier<T> read(CommandObject<T> command, Object answer) {
        if (!(answer instanceof JedisDataException refused)) {
            T built = command.getBuilder().build(answer);
            return () -> built;
        }
        if (String.valueOf(refused.getMessage()).startsWith("WRONGTYPE")) {
            return () -> {
                throw refused;
            };
        }
        if (refused instanceof JedisRedirectionException || Repetition.isPassing(refused)) {
            T alone = call(command); // some keys of a slot that moves are here and some there
            return () -> alone;
        }
        throw Failure.of(address, refused);
    }

    /** Makes a call that may wait, for {@link RedisAddress#LONGEST_WAIT} at most. */
    <T> T waiting(CommandObject<T> command) {
        return following(
                keyOf(command), (server, asking) -> unlessAway(server, () -> waiting.execute(server, asking, command)));
    }

    /**
     * Checks the server that has the key now as all are checked at the start: it may have been started or promoted since.
     *
     * @throws HubUnavailableException if it must not be used as it is
     */
    void checkServer(String key) {
        check.check(servers.serverOf(key));
    }

    /** The time of the server that has the key. */
    Instant now(String key) {
        List<String> parts = call(key, TIME);
        return Instant.ofEpochSecond(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)) * 1_000);
    }

    /** A wait as the server takes it: whole milliseconds, at least one, since zero means for ever. */
    static int waitMillis(Duration wait) {
        long millis = Math.min(wait.toMillis(), RedisAddress.LONGEST_WAIT.toMillis());
        return (int) Math.max(1, millis);
    }

    /** Whether keys of different slots may lie on different servers, so that no call may have both. */
    boolean isDivided() {
        return servers.isDivided();
    }

    private <T> T repeating(String key, Function<Link, T> call) {
        return following(key, (server, asking) -> once(server, asking, call));
    }

    /** A call of one server, which is told by {@code asking} when it is only about to get the slot. */
    private interface CallOfServer<T> {
        T make(HostAndPort server, boolean asking);
    }

    private <T> T following(String key, CallOfServer<T> call) {
        return repeated(() -> {
            try {
                return call.make(servers.serverOf(key), false);
            } catch (JedisAskDataException ask) {
                return call.make(ask.getTargetNode(), true);
            }
        });
    }

    private <T> T once(HostAndPort server, boolean asking, Function<Link, T> call) {
        return unlessAway(server, () -> {
            try (Connection connection = servers.take(server)) {
                return call.apply(new Link(connection, asking));
            }
        });
    }

    private <T> T unlessAway(HostAndPort server, Supplier<T> call) {
        return servers.isDivided() ? away.unless(server, call) : call.get();
    }

    private <T> T repeated(Supplier<T> call) {
        Repetition repetition = new Repetition();
        while (true) {
            try {
                return call.get();
            } catch (JedisException e) {
                if (closed || !repetition.goesOnAfter(e)) {
                    throw Failure.of(address, e);
                }
                if (e instanceof JedisConnectionException) {
                    servers.dropIdle();
                    waiting.dropIdle();
                }
                servers.lookAgain();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        waiting.close();
        servers.close();
    }
}
