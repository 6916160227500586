package dev.perdure.runtime.redis;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fields of an instance's hash; the scripts that write it know {@code tok sm hl st ct ut nm ex} too. */
final class InstanceHash {
    private static final String ORCHESTRATOR = "nm";
    private static final String EXECUTION = "ex";
    private static final String OUTPUT = "out";
    /** In its place, if it is too large. */
    private static final String OUTPUT_ASIDE = "oa";

    private static final String FAILURE = "err";
    private static final String REASON = "why";
    private static final String CELL = "s:";

    /** Written by the script that creates an instance for a client: the id of the message that starts it. */
    static final String START = "sm";
    /** Followed by the hash of the nonce, as in the id of the activity's entry. */
    private static final String GIVEN_UP = "cx:";

    private InstanceHash() {}

    /**
     * Reads the hash; empty if there is no instance.
     *
     * @throws DamagedInstanceException if it is not as it was written
     */
    static Optional<StoredInstance> read(String id, Supplier<Map<String, String>> hash) {
        try {
            return read(id, hash.get());
        } catch (RuntimeException damage) {
            throw new DamagedInstanceException(
                    Problem.DAMAGED_INSTANCE.message(id, String.valueOf(damage.getMessage())), damage);
        }
    }

    private static Optional<StoredInstance> read(String id, Map<String, String> hash) {
        if (!hash.containsKey("tok")) {
            return Optional.empty();
        }
        return Optional.of(new StoredInstance(
                id,
                hash.getOrDefault(ORCHESTRATOR, ""),
                hash.getOrDefault(EXECUTION, ""),
                required(hash, "tok"),
                Long.parseLong(required(hash, "hl")),
                Status.ofCode(required(hash, "st")),
                time(hash, "ct"),
                time(hash, "ut"),
                Optional.ofNullable(hash.get(OUTPUT)),
                Optional.ofNullable(hash.get(FAILURE)),
                Optional.ofNullable(hash.get(REASON)),
                cells(hash)));
    }

    static String required(Map<String, String> hash, String field) {
        return Optional.ofNullable(hash.get(field))
                .orElseThrow(() -> new IllegalStateException("it lacks the field " + field));
    }

    static Instant time(Map<String, String> hash, String field) {
        return Instant.ofEpochMilli(Long.parseLong(required(hash, field)));
    }

    private static Map<String, String> cells(Map<String, String> hash) {
        Map<String, String> cells = new HashMap<>();
        hash.forEach((field, value) -> {
            if (field.startsWith(CELL)) {
                cells.put(field.substring(CELL.length()), value);
            }
        });
        return Map.copyOf(cells);
    }

    /** Hashes of the nonces of activities that nobody waits for. */
    static Set<Long> givenUp(Map<String, String> hash) {
        return hash.keySet().stream()
                .filter(field -> field.startsWith(GIVEN_UP))
                .map(field -> Long.parseLong(field.substring(GIVEN_UP.length())))
                .collect(Collectors.toSet());
    }

    /** Fields that a turn writes, beside those that every turn does. */
    static Map<String, String> written(Turn turn) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!turn.isEntity()) {
            fields.put(ORCHESTRATOR, turn.orchestrator());
            fields.put(EXECUTION, turn.execution());
        }
        turn.standing().output().ifPresent(output -> putOutput(fields, output));
        turn.standing().failure().ifPresent(failure -> fields.put(FAILURE, failure));
        turn.standing().reason().ifPresent(reason -> fields.put(REASON, reason));
        turn.effects().givenUp().forEach(nonce -> fields.put(GIVEN_UP + EntryId.hash(nonce), "1"));
        turn.cells().written().forEach((name, value) -> fields.put(CELL + name, value));
        return fields;
    }

    private static void putOutput(Map<String, String> fields, String output) {
        if (Asides.isLarge(output)) {
            fields.put(OUTPUT_ASIDE, Asides.MARK);
        } else {
            fields.put(OUTPUT, output);
        }
    }

    /** Whether the result lies aside. */
    static boolean hasOutputAside(Map<String, String> hash) {
        return hash.containsKey(OUTPUT_ASIDE);
    }

    /** The instance with the result that lies aside. */
    static StoredInstance withOutput(StoredInstance stored, String output) {
        return new StoredInstance(
                stored.id(),
                stored.orchestrator(),
                stored.execution(),
                stored.token(),
                stored.turns(),
                stored.status(),
                stored.createdAt(),
                stored.updatedAt(),
                Optional.of(output),
                stored.failure(),
                stored.reason(),
                stored.cells());
    }

    /** Fields of earlier turns that do not hold after a turn. */
    static List<String> removed(Turn turn) {
        List<String> fields = new ArrayList<>(List.of(OUTPUT, OUTPUT_ASIDE, FAILURE, REASON));
        fields.removeAll(written(turn).keySet());
        turn.cells().dropped().forEach(name -> fields.add(CELL + name));
        return fields;
    }
}
