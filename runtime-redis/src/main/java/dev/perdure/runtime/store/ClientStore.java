package dev.perdure.runtime.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What clients ask of a hub: instances, messages to them and what became of them. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface ClientStore {
    /**
     * Creates the instance with status pending and sends it its first message, unless it exists. Its token is then the
     * id of that message.
     */
    CreateResult create(NewInstance instance);

    /** Sends a message from a client. To an orchestration only if it exists and has not ended; to an entity always. */
    SendResult send(int partition, OutgoingMessage message);

    /** The instances or entities under these ids; empty where there is none. */
    List<Optional<StoredInstance>> instances(int partition, List<String> ids);

    /**
     * Instances of orchestrations at one of these statuses, by creation time and then id, after {@code after}.
     *
     * @param limit how many at most
     */
    List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit);

    /** The answer to a client's call of an entity, once the entity has given it. */
    Optional<String> reply(int partition, String replyId);
}
