package dev.perdure.runtime.redis;

import dev.perdure.HubUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.exceptions.JedisDataException;

/** Runs scripts on queues, the same one for each group of streams that one call may name. Thread-safe. */
final class QueueCalls {
    private final Connections connections;
    private final HubIdentity identity;
    private final String group;

    /**
     * @param group the consumer group of every stream
     */
    QueueCalls(Connections connections, HubIdentity identity, String group) {
        this.connections = connections;
        this.identity = identity;
        this.group = group;
    }

    /**
     * A call of a script.
     *
     * @param streams whose groups it needs
     * @param keys all that it names, of one slot
     */
    record Call(List<QueueStream> streams, List<String> keys, List<String> arguments) {
        /** A call that names just the streams. */
        static Call on(List<QueueStream> streams, List<String> arguments) {
            return new Call(streams, QueueStream.keys(streams), arguments);
        }
    }

    /**
     * What the script answered to each call. A call that failed has no answer, as long as another has one: a server
     * that is away must not keep a worker from what the others have.
     *
     * @throws HubUnavailableException if all failed
     */
    List<Optional<Object>> run(Script script, List<Call> calls) {
        List<Object> answers = connections.runEach(calls.stream()
                .map(call -> new Connections.Call(script, call.keys(), call.arguments()))
                .toList());
        List<Optional<Object>> found = new ArrayList<>();
        Optional<HubUnavailableException> failure = Optional.empty();
        for (int at = 0; at < calls.size(); at++) {
            Object answer = answers.get(at);
            if (answer instanceof HubUnavailableException failed && lacksGroup(failed)) {
                answer = runWithGroups(script, calls.get(at));
            }
            if (answer instanceof HubUnavailableException failed) {
                failure = Optional.of(failed);
                found.add(Optional.empty());
            } else {
                found.add(Optional.of(answer));
            }
        }
        if (failure.isPresent() && found.stream().allMatch(Optional::isEmpty)) {
            throw failure.get();
        }
        return found;
    }

    /** A server that lost its newest writes may have lost the groups too: then they are made again. */
    private Object runWithGroups(Script script, Call call) {
        identity.check();
        try {
            connections.run(Script.OPEN_QUEUES, QueueStream.keys(call.streams()), List.of(group));
            return connections.run(script, call.keys(), call.arguments());
        } catch (HubUnavailableException e) {
            return e;
        }
    }

    static boolean lacksGroup(HubUnavailableException e) {
        return e.getCause() instanceof JedisDataException refused
                && String.valueOf(refused.getMessage()).startsWith("NOGROUP");
    }
}
