package dev.perdure.runtime.redis;

import dev.perdure.runtime.redis.Connections.Call;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Tries many calls at once, those of one server in one round trip. Thread-safe. */
final class Crowd {
    private final Servers servers;
    private final AwayServers away;

    Crowd(Servers servers, AwayServers away) {
        this.servers = servers;
        this.away = away;
    }

    /**
     * The answers. Each may be a JedisException, then the call may be made again alone; but not a
     * JedisConnectionException: no connection to its server could be had or kept.
     */
    List<Object> tryAll(List<Call> calls) {
        Map<HostAndPort, List<Call>> byServer = new LinkedHashMap<>();
        Map<Call, Object> answers = new IdentityHashMap<>();
        for (Call call : calls) {
            try {
                HostAndPort server = servers.serverOf(call.keys().get(0));
                byServer.computeIfAbsent(server, key -> new ArrayList<>()).add(call);
            } catch (JedisException nobodyHasTheSlot) {
                answers.put(call, nobodyHasTheSlot);
            }
        }
        byServer.forEach((server, together) -> answers.putAll(tryAt(server, together)));
        return calls.stream().map(answers::get).toList();
    }

    private Map<Call, Object> tryAt(HostAndPort server, List<Call> calls) {
        Map<Call, Object> answers = new IdentityHashMap<>();
        try {
            List<Object> read = away.unless(server, () -> exchange(server, calls));
            for (int at = 0; at < calls.size(); at++) {
                answers.put(calls.get(at), read.get(at));
            }
        } catch (JedisConnectionException failed) {
            calls.forEach(call -> answers.put(call, failed));
            servers.dropIdle();
            servers.lookAgain();
        } catch (JedisException noConnection) { // none was free in time, or the server refused the login
            JedisConnectionException failed = new JedisConnectionException(noConnection);
            calls.forEach(call -> answers.put(call, failed));
        }
        return answers;
    }

    private List<Object> exchange(HostAndPort server, List<Call> calls) {
        try (Connection connection = servers.take(server)) {
            List<Object> answers = new Link(connection, false)
                    .exchange(calls.stream()
                            .map(call -> call.script()
                                    .loaded(call.keys(), call.arguments())
                                    .getArguments())
                            .toList());
            return answers.stream().map(Script::built).toList();
        }
    }
}
