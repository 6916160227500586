package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.redis.RedisAddress.Login;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;

class RedisAddressTest {
    @Test
    void parse_readsAllParts() {
        RedisAddress address = RedisAddress.parse("redis://ann:p%40ss:word@redis.example:6380/2");

        assertEquals(new HostAndPort("redis.example", 6380), address.hostAndPort());
        assertEquals(2, address.database());
        assertEquals(Optional.of(new Login(Optional.of("ann"), "p@ss:word")), address.login());
    }

    @Test
    void parse_fillsInWhatIsLeftOut() {
        RedisAddress address = RedisAddress.parse("redis://:secret@localhost/");

        assertEquals(new HostAndPort("localhost", 6379), address.hostAndPort());
        assertEquals(0, address.database());
        assertEquals(Optional.of(new Login(Optional.empty(), "secret")), address.login());
        assertEquals(Optional.empty(), RedisAddress.parse("redis://localhost").login());
    }

    @Test
    void parse_readsAnAddressInBrackets() {
        assertEquals(6380, RedisAddress.parse("redis://[::1]:6380").port());
        assertEquals(
                "redis://[::1]:6380", RedisAddress.parse("redis://[::1]:6380").toString());
    }

    @Test
    void toString_hidesTheLogin() {
        RedisAddress address = RedisAddress.parse("redis://ann:secret@localhost:6379/2");

        assertEquals("redis://localhost:6379/2", address.toString());
        assertEquals("Optional[***]", address.login().toString());
    }
}
