package dev.perdure.runtime.redis;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.resps.StreamEntry;

/**
 * What is too large to lie where it belongs, so that nobody reads it who does not want it: turns of a history by
 * number, and the result. All of one execution lies in one hash, which is written by the commit that refers to it.
 */
record Asides(Connections connections) {
    /** How long a text must be to be put aside, in characters. */
    static final int FROM = 256 * 1024;

    /** In the place of a text that lies aside. */
    static final String MARK = "1";

    private static final String RESULT = "out";
    private static final int READ_AT_ONCE = 8;
    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

    /** The fields that a turn puts aside. */
    static Map<String, String> of(Turn turn) {
        Map<String, String> fields = new LinkedHashMap<>();
        turn.history().filter(Asides::isLarge).ifPresent(entry -> fields.put(String.valueOf(turn.number()), entry));
        turn.standing().output().filter(Asides::isLarge).ifPresent(output -> fields.put(RESULT, output));
        return fields;
    }

    static boolean isLarge(String text) {
        return text.length() > FROM;
    }

    /** The field of a history's entry and what it holds: the turn, or the mark that it lies aside. */
    static List<String> entry(String history) {
        return isLarge(history) ? List.of("b", MARK) : List.of("e", history);
    }

    /**
     * The turns of entries of a history.
     *
     * @param key where the execution's large ones lie
     */
    List<String> turns(String key, List<StreamEntry> entries) {
        Map<String, String> aside = read(
                key,
                entries.stream()
                        .filter(entry -> entry.getFields().containsKey("b"))
                        .map(Asides::number)
                        .toList());
        return entries.stream()
                .map(entry -> Optional.ofNullable(aside.get(number(entry)))
                        .orElseGet(() -> StreamFields.required(entry, "e")))
                .toList();
    }

    private static String number(StreamEntry entry) {
        return String.valueOf(entry.getID().getTime());
    }

    /**
     * The instance of that hash with its result, wherever that lies; empty if it was purged meanwhile.
     *
     * @throws DamagedInstanceException if the result is there and is none
     */
    Optional<StoredInstance> withResult(
            RedisKeys.OfPartition partition, StoredInstance stored, Map<String, String> hash) {
        if (!InstanceHash.hasOutputAside(hash)) {
            return Optional.of(stored);
        }
        String key = partition.aside(stored.id(), stored.execution());
        String result = new KeyPages(connections)
                .ofRightType(() -> connections.call(COMMANDS.hget(key, RESULT)), () -> {
                    String fact = "its result lies aside under a key of the wrong type";
                    throw new DamagedInstanceException(Problem.DAMAGED_INSTANCE.message(stored.id(), fact));
                });
        return Optional.ofNullable(result).map(found -> InstanceHash.withOutput(stored, found));
    }

    private Map<String, String> read(String key, List<String> fields) {
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < fields.size(); from += READ_AT_ONCE) {
            List<String> some = fields.subList(from, Math.min(from + READ_AT_ONCE, fields.size()));
            List<String> texts = new ArrayList<>(connections.call(COMMANDS.hmget(key, some.toArray(String[]::new))));
            for (int at = 0; at < some.size(); at++) {
                if (texts.get(at) == null) {
                    throw new IllegalStateException("turn %s lacks what lies aside".formatted(some.get(at)));
                }
                found.put(some.get(at), texts.get(at));
            }
        }
        return found;
    }
}
