package dev.perdure.runtime.redis;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OutgoingMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** Reads outboxes, whatever their size: first where messages lie, then some of the messages. */
final class OutboxReader {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxReader.class);
    private static final String LOOKED_AT_IN_A_CALL = "500";
    private static final String BYTES_IN_A_CALL = String.valueOf(4 << 20);

    private final Connections connections;
    private final RedisKeys keys;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);

    OutboxReader(Connections connections, RedisKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    List<OutboxPlace> places(int partition) {
        List<OutboxPlace> places = new ArrayList<>();
        String from = "-";
        List<?> page = page(partition, from);
        while (!page.isEmpty()) {
            for (Object item : page) {
                StreamEntry entry = entry((List<?>) item);
                from = "(" + entry.getID();
                readable(partition, entry).map(OutboxReader::place).ifPresent(places::add);
            }
            page = page(partition, from);
        }
        return places;
    }

    private List<?> page(int partition, String from) {
        List<String> outbox = List.of(keys.partition(partition).outbox());
        return (List<?>) connections.run(Script.OUTBOX, outbox, List.of(from, LOOKED_AT_IN_A_CALL, BYTES_IN_A_CALL));
    }

    private static StreamEntry entry(List<?> item) {
        List<?> values = (List<?>) item.get(1);
        Map<String, String> fields = new HashMap<>();
        for (int at = 0; at < values.size(); at += 2) {
            fields.put((String) values.get(at), (String) values.get(at + 1));
        }
        return new StreamEntry(new StreamEntryID((String) item.get(0)), fields);
    }

    /** The script gives the length in place of the body. */
    private static OutboxPlace place(OutboxEntry entry) {
        OutgoingMessage message = entry.message();
        return new OutboxPlace(entry.id(), message.partition(), Long.parseLong(message.body()));
    }

    List<OutboxEntry> entries(int partition, List<String> ids) {
        String outbox = keys.partition(partition).outbox();
        List<Supplier<List<StreamEntry>>> found = connections.callAll(
                ids.stream().map(id -> commands.xrange(outbox, id, id, 1)).toList());
        return found.stream()
                .flatMap(answer -> answer.get().stream())
                .flatMap(entry -> readable(partition, entry).stream())
                .toList();
    }

    /** What is damaged stays where it is, and holds up nothing else. */
    private Optional<OutboxEntry> readable(int partition, StreamEntry entry) {
        try {
            return Optional.of(outboxEntry(entry)).filter(read -> {
                keys.partition(read.message().partition());
                return true;
            });
        } catch (IllegalStateException | NumberFormatException | IndexOutOfBoundsException damaged) {
            String whose = "entry " + entry.getID() + " of the outbox";
            String found = String.valueOf(damaged.getMessage());
            LOG.error(Problem.BROKEN_MAIL.message("I10", keys.hub(), partition, whose, found, "a message"));
            return Optional.empty();
        }
    }

    static OutboxEntry outboxEntry(StreamEntry entry) {
        OutgoingMessage message = new OutgoingMessage(
                Integer.parseInt(StreamFields.required(entry, "p")),
                StreamFields.required(entry, "i"),
                StreamFields.required(entry, "m"),
                StreamFields.required(entry, "b"));
        return new OutboxEntry(entry.getID().toString(), message);
    }
}
