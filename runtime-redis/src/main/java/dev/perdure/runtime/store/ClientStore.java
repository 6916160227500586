package dev.perdure.runtime.store;

import java.time.Instant;
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
     * Creates the instance with status pending and sends it its first message, unless it exists, or was created by the
     * same message within {@link HubStore#DEDUP_RETENTION} and purged. Its token is then the id of that message.
     *
     * @throws dev.perdure.HubConfigurationException if the hub was deleted, also if it was made anew since
     */
    CreateResult create(NewInstance instance);

    /**
     * Sends a message from a client. To an orchestration only if it exists and has not ended; to an entity always.
     *
     * @throws dev.perdure.HubConfigurationException as {@link #create} does
     */
    SendResult send(int partition, OutgoingMessage message);

    /** The same, also where there is no room and where the store is out of memory: for what ends an instance. */
    SendResult sendAlways(int partition, OutgoingMessage message);

    /** The instances or entities under these ids; empty where there is none. */
    List<Optional<StoredInstance>> instances(int partition, List<String> ids);

    /**
     * Instances of orchestrations at one of these statuses, by creation time and then id, after {@code after}; perhaps
     * without large results. Those that are damaged are left out.
     *
     * @param limit how many at most
     */
    List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit);

    /**
     * Instances of orchestrations that ended before that time, by the time of their end and then id; perhaps without
     * large results. Those that are damaged are left out.
     *
     * @param after a place in that order
     * @param limit how many at most
     */
    List<StoredInstance> listEnded(int partition, Instant before, Optional<ListPosition> after, int limit);

    /**
     * Removes an instance that has ended and all that is kept of it. Neither the start that made it nor what comes for
     * it later makes it anew; activities of it that wait or run stay in their queues until they are completed.
     *
     * @param execution its last one: a call that is repeated, or comes late, leaves an instance alone that was started
     *     under the same id since
     */
    PurgeResult purge(int partition, String instanceId, String execution);

    /** The answer to a client's call of an entity, once the entity has given it. */
    Optional<String> reply(int partition, String replyId);
}
