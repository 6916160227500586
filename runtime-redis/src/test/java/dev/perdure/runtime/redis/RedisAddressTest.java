package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisAddress.Login;
import dev.perdure.runtime.redis.RedisAddress.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.HostAndPort;

class RedisAddressTest {
    @Test
    void parse_readsAllParts() {
        RedisAddress address = RedisAddress.parse("redis://ann:p%40ss:word@redis.example:6380/2");

        assertEquals(new HostAndPort("redis.example", 6380), address.hosts().get(0));
        assertEquals(2, address.database());
        assertEquals(Optional.of(new Login(Optional.of("ann"), "p@ss:word")), address.login());
    }

    @Test
    void parse_fillsInWhatIsLeftOut() {
        RedisAddress address = RedisAddress.parse("redis://:secret@localhost/");

        assertEquals(new HostAndPort("localhost", 6379), address.hosts().get(0));
        assertEquals(0, address.database());
        assertEquals(Optional.of(new Login(Optional.empty(), "secret")), address.login());
        assertEquals(Optional.empty(), RedisAddress.parse("redis://localhost").login());
    }

    @Test
    void parse_readsAnAddressInBrackets() {
        assertEquals(
                6380, RedisAddress.parse("redis://[::1]:6380").hosts().get(0).getPort());
        assertEquals(
                "redis://[::1]:6380", RedisAddress.parse("redis://[::1]:6380").toString());
    }

    @Test
    void parse_takesAHostWithAnUnderscore() {
        RedisAddress address = RedisAddress.parse("redis://ann:p%40s+s@my_redis:6380/1");

        assertEquals(new HostAndPort("my_redis", 6380), address.hosts().get(0));
        assertEquals(Optional.of(new Login(Optional.of("ann"), "p@s+s")), address.login());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    redis://host?timeout=1          | the part from '?' on is not understood
                    redis://:secret@host#a          | the part from '#' on is not understood
                    redis://:secret@host/0/1        | the last part of the path is no number of a database
                    redis://host/-1                 | the last part of the path is no number of a database
                    redis://secret@host             | the part before '@' is not user:password
                    redis://host:65536              | port 65536 is not from 1 to 65535
                    redis://host:0                  | port 0 is not from 1 to 65535
                    redis://host:99999999999        | port 99999999999 is not from 1 to 65535
                    redis://:secret@a,b             | several servers need redis-sentinel:// or redis-cluster://
                    redis-sentinel://:secret@a,b    | the name under which the sentinels know the master is missing
                    redis-sentinel://a/m?secret=b   | the part from '?' on is not understood
                    redis-sentinel://a/m/secret     | the last part of the path is no number of a database
                    redis-sentinel://a,,b/m         | it has none of the forms
                    redis-cluster://a/1             | a cluster has only database 0
                    redis-cluster://a/m             | the last part of the path is no number of a database
                    redis-cluster://a?sentinelPassword=secret | the part from '?' on is not understood
                    redis-cluster://a:6379,b c      | it has none of the forms
                    redisss://a                     | it has none of the forms
                    redis-clusters://a              | it has none of the forms
                    redis://secret:host             | it has none of the forms
                    redis://ho st                   | it has none of the forms
                    redis:///1                      | it has none of the forms
                    redis:host                      | it has none of the forms
                    host:6379                       | it has none of the forms
                    ``                              | it has none of the forms
                    """)
    void parse_saysWhichPartItDoesNotTake(String uri, String fact) {
        String message = assertThrows(HubConfigurationException.class, () -> RedisAddress.parse(uri))
                .getMessage();

        assertTrue(message.startsWith("[PERD-429] The URI of Redis cannot be used: " + fact), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void parse_readsSentinels() {
        RedisAddress address = RedisAddress.parse(
                "redis-sentinel://ann:one@s1,s2:26380/orders/3?sentinelUser=bob&sentinelPassword=t%26wo");

        assertEquals(Topology.SENTINEL, address.topology());
        assertEquals(List.of(new HostAndPort("s1", 26379), new HostAndPort("s2", 26380)), address.hosts());
        assertEquals(Optional.of("orders"), address.master());
        assertEquals(3, address.database());
        assertEquals(Optional.of(new Login(Optional.of("ann"), "one")), address.login());
        assertEquals(Optional.of(new Login(Optional.of("bob"), "t&wo")), address.sentinelLogin());
        assertEquals("redis-sentinel://s1:26379,s2:26380/orders/3", address.toString());
        assertEquals(Durability.REPLICA, address.usualDurability());
    }

    @Test
    void parse_readsClusters() {
        RedisAddress address = RedisAddress.parse("redis-cluster://:secret@c1,[::1]:7001");

        assertEquals(Topology.CLUSTER, address.topology());
        assertEquals(List.of(new HostAndPort("c1", 6379), new HostAndPort("[::1]", 7001)), address.hosts());
        assertEquals("redis-cluster://c1:6379,[::1]:7001", address.toString());
        assertEquals(Durability.REPLICA, address.usualDurability());
    }

    @ParameterizedTest
    @CsvSource({"rediss://a, STANDALONE", "rediss-sentinel://a/m, SENTINEL", "rediss-cluster://a, CLUSTER"})
    void parse_encryptsWhereTheSchemeSaysSo(String uri, Topology topology) {
        RedisAddress address = RedisAddress.parse(uri);

        assertEquals(topology, address.topology());
        assertTrue(address.tls());
        assertTrue(address.clientConfig().getSslOptions() != null);
        assertTrue(address.toString().startsWith(uri.substring(0, uri.indexOf(':') + 1)), address.toString());
        assertFalse(RedisAddress.parse(uri.replaceFirst("rediss", "redis")).tls());
    }

    @Test
    void toString_hidesTheLogin() {
        RedisAddress address = RedisAddress.parse("redis://ann:secret@localhost:6379/2");

        assertEquals("redis://localhost:6379/2", address.toString());
        assertEquals("Optional[***]", address.login().toString());
    }
}
