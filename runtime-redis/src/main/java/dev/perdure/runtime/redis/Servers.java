package dev.perdure.runtime.redis;

import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;

/** The servers that a hub lives on: which one has a key now, and connections to them. Thread-safe. */
interface Servers extends AutoCloseable {
    /** A connection to one of the servers; closing it gives it back. */
    Connection take(HostAndPort server);

    /** The server that has the key. */
    HostAndPort serverOf(String key);

    /** A connection broke: drops those that nobody uses, since they may be broken like it. */
    void dropIdle();

    /** A call failed in a way that may mean that another server has the key now. */
    void lookAgain();

    /** The servers that take writes. */
    List<HostAndPort> masters();

    /** Whether keys of different slots may lie on different servers. */
    boolean isDivided();

    /** Whether another server may take over from one that fails. */
    boolean failsOver();

    @Override
    void close();
}
