package dev.perdure.runtime.redis;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.Problem;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * Waits until a replica has what a call wrote and saw, if the mode of durability asks for that; in the other modes the
 * server's answer is enough. WAIT goes with the call, in one round trip on one connection: a server notes for each
 * connection how far its replication had come after the connection's last command, and WAIT waits for that. So a call
 * that wrote nothing, because the same call before it did, waits for that one's writes too, on whatever connection it
 * was made.
 */
final class Confirmation {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final CommandArguments WAIT = new CommandArguments(Protocol.Command.WAIT)
            .add(1)
            .add(Duration.ofMillis(500).toMillis());

    private final RedisAddress address;
    private final boolean byReplica;

    Confirmation(RedisAddress address, Durability durability) {
        this.address = address;
        this.byReplica = durability == Durability.REPLICA;
    }

    Object run(Link link, Script script, List<String> keys, List<String> arguments) {
        if (!byReplica) {
            return script.run(link, keys, arguments);
        }
        List<Object> answers =
                link.exchange(List.of(script.loaded(keys, arguments).getArguments(), WAIT));
        if (answers.get(0) instanceof JedisNoScriptException) {
            answers = link.exchange(List.of(script.whole(keys, arguments).getArguments(), WAIT));
        }
        Object answer = Script.built(checked(answers.get(0)));
        awaitReplica(link, answers.get(1));
        return answer;
    }

    /** Whether the answer of the server is not enough. */
    boolean isNeeded() {
        return byReplica;
    }

    /** Waits for all that the key's server has now; returns the key. */
    String await(Link link, String key) {
        CommandArguments look = new CommandArguments(Protocol.Command.EXISTS).key(key);
        List<Object> answers = link.exchange(List.of(look, WAIT));
        checked(answers.get(0));
        awaitReplica(link, answers.get(1));
        return key;
    }

    /** What was written stays written, whoever gives up waiting: it is only not known to be safe. */
    private void awaitReplica(Link link, Object confirmations) {
        long begun = System.nanoTime();
        Object count = confirmations;
        while (BuilderFactory.LONG.build(checked(count)) < 1) {
            if (System.nanoTime() - begun > LIMIT.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw new HubUnavailableException(Problem.NOT_CONFIRMED.message(address, LIMIT.toSeconds()));
            }
            count = link.exchange(List.of(WAIT)).get(0);
        }
    }

    private static Object checked(Object answer) {
        if (answer instanceof JedisDataException refused) {
            throw refused;
        }
        return answer;
    }
}
