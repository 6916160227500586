/**
 * The storage port {@link dev.perdure.runtime.store.HubStore}, kept in Redis. What changes several keys at once is one
 * Lua script beside its class, because a script is how Redis does that. Nothing outside this package names a key or a
 * Jedis type. Internal: not for users.
 *
 * <pre>
 *   hash    df:{hub}:hub                 schema version, number of partitions, suffixes of the hash tags
 *   zset    df:{hub}:w                   live workers by the end of their time
 *   hash    df:{hub}:wi                  what they host
 *
 *   for each partition, all in one slot:
 *   hash    df:{hub.pp.s}:own            nonce, worker and end of the lease of the owner
 *   hash    df:{hub.pp.s}:meta           number of the last entry of any inbox, outbox or queue
 *   stream  df:{hub.pp.s}:in             inbox
 *   hash    df:{hub.pp.s}:i:&lt;id&gt;         commit token, turns, status, result; state cells of an entity
 *   stream  df:{hub.pp.s}:h:&lt;id&gt;:&lt;ex&gt;    history: one entry for each committed turn, append only
 *   stream  df:{hub.pp.s}:act:&lt;queue&gt;    activities, with the consumer group g
 *   zset    df:{hub.pp.s}:tmr            timers by due time
 *   stream  df:{hub.pp.s}:out            messages to other partitions
 *   zset    df:{hub.pp.s}:dd             ids of messages received from clients by time
 *   zset    df:{hub.pp.s}:dd:&lt;source&gt;    ids of messages received from another partition by time
 *   stream  df:{hub.pp.s}:dlq            messages that could not be understood, and why
 *   zset    df:{hub.pp.s}:ix:c           instances by creation time
 *   zset    df:{hub.pp.s}:ix:s:&lt;st&gt;      instances at a status by creation time
 *   string  df:{hub.pp.s}:rp:&lt;id&gt;        answer to a client's call of an entity; expires
 * </pre>
 */
@NullMarked
package dev.perdure.runtime.redis;

import org.jspecify.annotations.NullMarked;
