package dev.perdure.runtime.replay;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything in an execution that looks random and is the same on every replay: derived from the execution's name. */
final class Seeds {
    private static final int MAX_ID_BYTES = 256;

    private final ExecutionId id;
    private int uuids;

    Seeds(ExecutionId id) {
        this.id = id;
    }

    /** {@link Random}, because its sequence is specified: it must not change in the middle of an instance's life. */
    RandomGenerator random() {
        return new Random(ContentId.number(hash("random"), 0));
    }

    UUID nextUuid() {
        return ContentId.uuid(hash("uuid", Integer.toString(uuids++)));
    }

    /**
     * The id of a sub-orchestration. It depends on the input, so that a turn that was lost and is run again with
     * another outcome does not meet the instance that the lost one has started.
     */
    String childId(int step, String orchestrator, Payload input) {
        String digits = hash("child", Integer.toString(step), orchestrator, input.json());
        String readable = id.instanceId() + ":" + step + ":" + digits;
        return readable.getBytes(StandardCharsets.UTF_8).length <= MAX_ID_BYTES ? readable : digits;
    }

    /** The identity of a lock: the same when a turn that was lost asks for it again. */
    String lockId(int step, List<EntityId> entities) {
        return hash("lock", Integer.toString(step), entities.toString());
    }

    private String hash(String... parts) {
        Stream<String> name = Stream.of(id.instanceId(), id.execution());
        return ContentId.of(Stream.concat(name, Stream.of(parts)).toArray(String[]::new));
    }
}
