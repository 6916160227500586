package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

class CrowdTest {
    private static final Connections.Call CALL = new Connections.Call(Script.CLAIM, List.of("key"), List.of());
    private static final Connections.Call OTHER = new Connections.Call(Script.CLAIM, List.of("other"), List.of());

    private static List<Object> tryAll(Supplier<JedisException> failure) {
        return new Crowd(new Refusing(failure), new AwayServers(System::nanoTime)).tryAll(List.of(CALL, OTHER));
    }

    private static void assertAway(String reason, List<Object> answers) {
        assertEquals(2, answers.size());
        answers.forEach(answer ->
                assertEquals(reason, Failure.reason(assertInstanceOf(JedisConnectionException.class, answer))));
    }

    @Test
    void poolThatHasNoConnectionInTime_isAsAServerThatIsAway() {
        assertAway("none is free", tryAll(() -> new JedisException("none is free")));
    }

    @Test
    void serverThatRefusesTheLogin_isAsOneThatIsAway() {
        assertAway("WRONGPASS no", tryAll(() -> new JedisAccessControlException("WRONGPASS no")));
    }

    /** A server that has all keys and to which no connection can be had. */
    private record Refusing(Supplier<JedisException> failure) implements Servers {
        @Override
        public Connection take(HostAndPort server) {
            throw failure.get();
        }

        @Override
        public HostAndPort serverOf(String key) {
            return new HostAndPort("refusing", 1);
        }

        @Override
        public void dropIdle() {}

        @Override
        public void lookAgain() {}

        @Override
        public List<HostAndPort> masters() {
            return List.of(serverOf(""));
        }

        @Override
        public boolean isDivided() {
            return true;
        }

        @Override
        public boolean failsOver() {
            return false;
        }

        @Override
        public void close() {}
    }
}
