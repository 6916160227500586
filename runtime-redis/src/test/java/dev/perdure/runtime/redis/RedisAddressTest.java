package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.redis.RedisAddress.Login;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void parse_takesAHostWithAnUnderscore() {
        RedisAddress address = RedisAddress.parse("redis://ann:p%40s+s@my_redis:6380/1");

        assertEquals(new HostAndPort("my_redis", 6380), address.hostAndPort());
        assertEquals(Optional.of(new Login(Optional.of("ann"), "p@s+s")), address.login());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    redis://host?timeout=1          | the part from '?' on is not understood
                    redis://:secret@host#a          | the part from '#' on is not understood
                    redis://:secret@host/0/1        | the part after the port is no number of a database
                    redis://host/-1                 | the part after the port is no number of a database
                    redis://secret@host             | the part before '@' is not user:password
                    redis://host:65536              | port 65536 is not from 1 to 65535
                    redis://host:0                  | port 0 is not from 1 to 65535
                    redis://host:99999999999        | port 99999999999 is not from 1 to 65535
                    rediss://:secret@host           | rediss, TLS, is not supported
                    redis://secret:host             | it is not of the form
                    redis://ho st                   | it is not of the form
                    redis:///1                      | it is not of the form
                    redis:host                      | it is not of the form
                    host:6379                       | it is not of the form
                    ``                              | it is not of the form
                    """)
    void parse_saysWhichPartItDoesNotTake(String uri, String fact) {
        String message = assertThrows(HubConfigurationException.class, () -> RedisAddress.parse(uri))
                .getMessage();

        assertTrue(message.startsWith("[PERD-401] Cannot connect to the given URI: " + fact), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void toString_hidesTheLogin() {
        RedisAddress address = RedisAddress.parse("redis://ann:secret@localhost:6379/2");

        assertEquals("redis://localhost:6379/2", address.toString());
        assertEquals("Optional[***]", address.login().toString());
    }
}
