package dev.perdure.runtime.redis;

import dev.perdure.HubUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;
import redis.clients.jedis.resps.Tuple;

/** Reads whole keys page by page, so that no single call keeps the server for long. */
final class KeyPages {
    static final int PAGE = 500;

    private final Connections connections;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);

    KeyPages(Connections connections) {
        this.connections = connections;
    }

    /** The entries of a stream, oldest first. */
    List<StreamEntry> stream(String key) {
        return streamFrom(key, connections.call(commands.xrange(key, "-", "+", PAGE)));
    }

    /** The entries of a stream of which the first page was read. */
    List<StreamEntry> streamFrom(String key, List<StreamEntry> firstPage) {
        List<StreamEntry> all = new ArrayList<>(firstPage);
        List<StreamEntry> page = firstPage;
        while (page.size() == PAGE) {
            String after = "(" + page.get(PAGE - 1).getID();
            page = connections.call(commands.xrange(key, after, "+", PAGE));
            all.addAll(page);
        }
        return all;
    }

    /** The scores of a sorted set by member. */
    Map<String, Double> sortedSet(String key) {
        Map<String, Double> all = new HashMap<>();
        ScanParams size = new ScanParams().count(PAGE);
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<Tuple> page = connections.call(commands.zscan(key, cursor, size));
            page.getResult().forEach(member -> all.put(member.getElement(), member.getScore()));
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return all;
    }

    /** What is taken of a stream and not acknowledged, by entry; nothing if the group does not exist. */
    Map<StreamEntryID, StreamPendingEntry> pending(String key, String group) {
        Map<StreamEntryID, StreamPendingEntry> all = new HashMap<>();
        try {
            List<StreamPendingEntry> page = pending(key, group, "-");
            while (!page.isEmpty()) {
                page.forEach(entry -> all.put(entry.getID(), entry));
                page = pending(key, group, "(" + page.get(page.size() - 1).getID());
            }
        } catch (HubUnavailableException e) {
            if (!isRefused(e, "NOGROUP")) {
                throw e;
            }
        }
        return all;
    }

    private List<StreamPendingEntry> pending(String key, String group, String from) {
        return connections.call(commands.xpending(key, group, new XPendingParams(from, "+", PAGE)));
    }

    /** Makes a call; what it gives for a key of the wrong type is {@code otherwise}. */
    <T> T ofRightType(Supplier<T> call, Supplier<T> otherwise) {
        try {
            return call.get();
        } catch (HubUnavailableException e) {
            if (!isRefused(e, "WRONGTYPE")) {
                throw e;
            }
            return otherwise.get();
        }
    }

    private static boolean isRefused(HubUnavailableException e, String error) {
        return e.getCause() instanceof JedisDataException refused
                && String.valueOf(refused.getMessage()).startsWith(error);
    }
}
