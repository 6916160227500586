package dev.perdure.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisException;

/** Commands of an administrator to servers of this machine, each on a connection of its own. */
final class RedisAdmin {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private RedisAdmin() {}

    /** The answer to a command: text, numbers and lists of them. */
    static Object ask(EmbeddedRedis server, Object... words) {
        byte[] name = words[0].toString().getBytes(StandardCharsets.UTF_8);
        CommandArguments command = new CommandArguments(() -> name);
        Arrays.stream(words).skip(1).forEach(word -> command.add(word.toString()));
        try (Connection connection = new Connection("127.0.0.1", server.port())) {
            return connection.executeCommand(new CommandObject<>(command, BuilderFactory.ENCODED_OBJECT));
        }
    }

    static String text(EmbeddedRedis server, Object... words) {
        return (String) ask(server, words);
    }

    static List<?> list(EmbeddedRedis server, Object... words) {
        return (List<?>) ask(server, words);
    }

    /** The number of a line {@code name:value} of INFO. */
    static String info(EmbeddedRedis server, String section, String name) {
        return text(server, "INFO", section)
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Settings of a server whose replicas log in as a user of their own, so that {@link #cut} keeps just them out. */
    static String replicationUser() {
        return "replication on >replication +psync +replconf +ping";
    }

    /** Ends the links to all replicas, and refuses them until {@link #heal}. */
    static void cut(EmbeddedRedis master) {
        ask(master, "ACL", "SETUSER", "replication", "off");
        ask(master, "CLIENT", "KILL", "TYPE", "replica");
    }

    static void heal(EmbeddedRedis master) {
        ask(master, "ACL", "SETUSER", "replication", "on");
    }

    /** Waits until servers that may be away just now say so. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (JedisException away) {
            return false;
        }
    }
}
