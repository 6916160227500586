package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.ListPosition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Histories of instances that have ended, which take less memory as one text each. One position says for a partition up
 * to which end they are archived.
 */
record Archives(Connections connections) {
    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);
    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);
    private static final String POSITION = "ar";

    /** Archives some; whether there may be more. */
    boolean archive(RedisKeys.OfPartition partition, Instant endedBefore, int limit) {
        ListPosition latest = new ListPosition(endedBefore.truncatedTo(ChronoUnit.MILLIS), "");
        Optional<ListPosition> done = Optional.ofNullable(connections.call(COMMANDS.hget(partition.meta(), POSITION)))
                .map(Archives::position);
        if (done.filter(position -> position.compareTo(latest) > 0).isPresent()) {
            archive(partition, List.of(), latest); // the clock was set back: what ends now comes before what is done
            return false;
        }
        List<ListPosition> ended = new IndexPages(connections)
                .page(List.of(partition.endedInstances()), done, limit).stream()
                        .filter(position -> position.compareTo(latest) < 0)
                        .toList();
        if (!ended.isEmpty()) {
            archive(partition, ended.stream().map(ListPosition::id).toList(), ended.get(ended.size() - 1));
        }
        return ended.size() == limit;
    }

    private static ListPosition position(String text) {
        int colon = text.indexOf(':');
        return new ListPosition(
                Instant.ofEpochMilli(Long.parseLong(text.substring(0, colon))), text.substring(colon + 1));
    }

    private void archive(RedisKeys.OfPartition partition, List<String> ids, ListPosition last) {
        List<String> keys = new ArrayList<>(List.of(partition.meta()));
        List<String> arguments = new ArrayList<>(List.of(last.time().toEpochMilli() + ":" + last.id()));
        List<Supplier<List<String>>> instances = connections.callAll(ids.stream()
                .map(id -> COMMANDS.hmget(partition.instance(id), "tok", "ex"))
                .toList());
        for (int at = 0; at < ids.size(); at++) {
            try {
                List<String> instance = instances.get(at).get();
                if (instance.get(0) != null && instance.get(1) != null) {
                    add(partition, ids.get(at), instance.get(0), instance.get(1), keys, arguments);
                }
            } catch (JedisDataException damaged) {
                LOG.debug("The history of {} is not archived.", ids.get(at), damaged);
            }
        }
        connections.run(Script.ARCHIVE, keys, arguments);
    }

    private void add(
            RedisKeys.OfPartition partition,
            String id,
            String token,
            String execution,
            List<String> keys,
            List<String> arguments) {
        String history = partition.history(id, execution);
        List<StreamEntry> entries =
                new KeyPages(connections).ofRightType(() -> new KeyPages(connections).stream(history), List::of);
        ArchivedHistory.write(entries).ifPresent(archive -> {
            keys.addAll(List.of(partition.instance(id), history, partition.archive(id, execution)));
            arguments.addAll(List.of(token, String.valueOf(entries.size()), archive));
        });
    }

    /** The entries of a history that was archived; none if it was not. */
    List<StreamEntry> read(String key) {
        return Optional.ofNullable(connections.call(COMMANDS.get(key)))
                .map(ArchivedHistory::read)
                .orElse(List.of());
    }
}
