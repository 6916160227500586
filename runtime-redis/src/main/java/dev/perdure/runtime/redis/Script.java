package dev.perdure.runtime.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script: the file {@code <name>.lua} beside this class says what it does, its keys, arguments and answers. */
enum Script {
    RIGHTS,
    OPEN_HUB,
    CREATE,
    PURGE,
    SEND,
    SEND_ALWAYS("send", "#!lua flags=allow-oom\n"),
    PAGE,
    HEARTBEAT,
    WORKERS,
    ACQUIRE,
    RENEW,
    RELEASE,
    ABANDON,
    SUSPECT,
    ACQUIT,
    FULL,
    COMMIT,
    OUTBOX,
    ARCHIVE,
    DEAD_LETTER,
    DELIVER,
    FIRE,
    OPEN_QUEUES,
    LEAVE_QUEUES,
    CLAIM,
    RECLAIM,
    BEAT,
    COMPLETE,
    GIVE_BACK,
    REPLAY_DEAD_LETTER,
    ADVANCE;

    private final String source;
    private final String sha1;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);

    Script() {
        source = read(name().toLowerCase(Locale.ROOT) + ".lua");
        sha1 = sha1(source);
    }

    /** The script of that file with another first line. */
    Script(String file, String header) {
        String text = read(file + ".lua");
        source = header + text.substring(text.indexOf('\n') + 1);
        sha1 = sha1(source);
    }

    /** Runs the script, sending its source only when the server does not have it yet. */
    Object run(Link link, List<String> keys, List<String> arguments) {
        try {
            return link.execute(loaded(keys, arguments));
        } catch (JedisNoScriptException notLoaded) {
            return link.execute(whole(keys, arguments));
        }
    }

    /** The command that runs it on a server that has it. */
    CommandObject<Object> loaded(List<String> keys, List<String> arguments) {
        return commands.evalsha(sha1, keys, arguments);
    }

    /** The command that runs it on any server. */
    CommandObject<Object> whole(List<String> keys, List<String> arguments) {
        return commands.eval(source, keys, arguments);
    }

    /** The answer of a script as it came over the network, unless it is an exception. */
    static Object built(Object answer) {
        return answer instanceof Exception ? answer : BuilderFactory.AGGRESSIVE_ENCODED_OBJECT.build(answer);
    }

    private static String read(String file) {
        try (InputStream script = Script.class.getResourceAsStream(file)) {
            if (script == null) {
                throw new IllegalStateException("The jar lacks " + file + ".");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1.", e);
        }
    }
}
