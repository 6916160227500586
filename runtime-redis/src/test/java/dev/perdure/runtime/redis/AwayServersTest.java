package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;

class AwayServersTest {
    private static final HostAndPort SLOW = new HostAndPort("slow", 1);
    private static final HostAndPort OTHER = new HostAndPort("other", 1);

    private long nanos;
    private final AwayServers servers = new AwayServers(() -> nanos);
    private int calls;

    private String answer() {
        calls++;
        return "answer";
    }

    private String failSlowly() {
        nanos += Duration.ofMillis(250).toNanos();
        return failAtOnce();
    }

    private String failAtOnce() {
        calls++;
        throw new JedisConnectionException("timed out");
    }

    private void fails(Supplier<String> call) {
        assertThrows(JedisConnectionException.class, () -> servers.unless(SLOW, call));
    }

    @Test
    void serverThatSwallowsTwoCalls_isLeftAloneAndOthersAreNot() {
        fails(this::failSlowly);
        fails(this::failSlowly);

        fails(this::answer);
        assertEquals("answer", servers.unless(OTHER, this::answer));
        assertEquals(3, calls);
        nanos += Duration.ofMillis(749).toNanos();
        fails(this::answer);
        nanos += Duration.ofMillis(1).toNanos();
        assertEquals("answer", servers.unless(SLOW, this::answer));
    }

    @Test
    void serverThatSwallowsOneCall_isAskedAgain() {
        fails(this::failSlowly);
        assertEquals("answer", servers.unless(SLOW, this::answer));
        fails(this::failSlowly);
        assertEquals("answer", servers.unless(SLOW, this::answer));
    }

    @Test
    void serverThatRefusesAtOnce_isAlwaysAsked() {
        fails(this::failAtOnce);
        fails(this::failAtOnce);
        fails(this::failAtOnce);
        assertEquals("answer", servers.unless(SLOW, this::answer));
    }
}
