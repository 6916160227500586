package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.DeadLetterStore;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.ReplayResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** The dead letters: one stream for each partition. */
final class DeadLetterCommands implements DeadLetterStore {
    private final Connections connections;
    private final RedisKeys keys;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);

    DeadLetterCommands(Connections connections, RedisKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    @Override
    public List<DeadLetterEntry> list(int partition, String after, int limit) {
        String stream = keys.partition(partition).deadLetters();
        return connections.call(commands.xrange(stream, "(" + after, "+", limit)).stream()
                .map(DeadLetterCommands::letter)
                .toList();
    }

    static DeadLetterEntry letter(StreamEntry entry) {
        Map<String, String> fields = entry.getFields();
        return new DeadLetterEntry(
                entry.getID().toString(),
                StreamFields.required(entry, "m"),
                StreamFields.required(entry, "i"),
                StreamFields.required(entry, "b"),
                StreamFields.required(entry, "r"),
                Optional.ofNullable(fields.get("q")),
                fields.getOrDefault("a", "0").equals("1"),
                Integer.parseInt(fields.getOrDefault("d", "0")));
    }

    @Override
    public Optional<DeadLetterEntry> get(int partition, String id) {
        String stream = keys.partition(partition).deadLetters();
        return connections.call(commands.xrange(stream, id, id)).stream()
                .map(DeadLetterCommands::letter)
                .findFirst();
    }

    @Override
    public ReplayResult replay(int number, String id) {
        RedisKeys.OfPartition partition = keys.partition(number);
        Optional<DeadLetterEntry> letter = get(number, id);
        if (letter.isEmpty()) {
            return ReplayResult.GONE;
        }
        String origin = letter.get().queue().map(partition::queue).orElse(partition.inbox());
        String hash = String.valueOf(EntryId.parse(letter.get().entryId()).hash());
        return ReplayResult.valueOf((String) connections.runKept(
                Script.REPLAY_DEAD_LETTER,
                List.of(partition.deadLetters(), origin, partition.meta()),
                List.of(id, hash)));
    }

    @Override
    public boolean discard(int partition, String id) {
        RedisKeys.OfPartition of = keys.partition(partition);
        boolean discarded = connections.call(commands.xdel(of.deadLetters(), new StreamEntryID(id))) == 1;
        connections.awaitKept(List.of(of.meta()));
        return discarded;
    }
}
