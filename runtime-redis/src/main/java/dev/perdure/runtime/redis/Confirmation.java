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
 * server's answer is enough. WAIT goes with the call, in one round trip on one connection. It waits for as much of the
 * server's replication as there was after the connection's last command, up to Redis 7.0, and from then on after the
 * last that wrote. So {@link Script#ADVANCE} goes between: a call that wrote nothing, because the same call before it
 * did, waits for that one's writes too, on whatever connection it was made.
 */
final class Confirmation {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Of the keys of every script that is confirmed, one of the first is a hash. */
    private static final int LOOKED_AT = 3;

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
        List<String> first = keys.subList(0, Math.min(keys.size(), LOOKED_AT));
        CommandArguments advance = Script.ADVANCE.loaded(first, List.of()).getArguments();
        List<Object> answers =
                link.exchange(List.of(script.loaded(keys, arguments).getArguments(), advance, WAIT));
        if (answers.get(0) instanceof JedisNoScriptException) {
            answers = link.exchange(List.of(script.whole(keys, arguments).getArguments(), advance, WAIT));
        }
        Object answer = Script.built(checked(answers.get(0)));
        awaitReplica(link, first, answers.subList(1, 3));
        return answer;
    }

    /** Whether the answer of the server is not enough. */
    boolean isNeeded() {
        return byReplica;
    }

    /** Waits for all that the server of a hash has now; returns its key. */
    String await(Link link, String hash) {
        CommandArguments advance =
                Script.ADVANCE.loaded(List.of(hash), List.of()).getArguments();
        awaitReplica(link, List.of(hash), link.exchange(List.of(advance, WAIT)));
        return hash;
    }

    /**
     * What was written stays written, whoever gives up waiting: it is only not known to be safe.
     *
     * @param answers to {@link Script#ADVANCE} and WAIT
     */
    private void awaitReplica(Link link, List<String> keys, List<Object> answers) {
        if (answers.get(0) instanceof JedisNoScriptException) {
            CommandArguments advance = Script.ADVANCE.whole(keys, List.of()).getArguments();
            awaitReplica(link, keys, link.exchange(List.of(advance, WAIT)));
            return;
        }
        checked(answers.get(0));
        long begun = System.nanoTime();
        Object count = answers.get(1);
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
