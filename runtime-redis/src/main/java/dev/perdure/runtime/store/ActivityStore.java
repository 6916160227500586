package dev.perdure.runtime.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The queues of activities and what is taken from them. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface ActivityStore {
    /** Makes the queues known, so that {@link #claim} finds what waits in them. */
    void open(Set<String> queues);

    /**
     * Takes up to {@code limit} activities for the worker; waits for one, if there is none, up to {@code wait}. When
     * several arrive at the moment the wait ends, it may take one of each queue beyond the limit.
     */
    List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait);

    /** Takes up to {@code limit} activities whose worker has not been heard of for {@code idle}. */
    List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle);

    /** Says that the worker still runs these, so that nobody reclaims them. Ignores those it has lost. */
    void beat(String workerId, Collection<ActivityTask> running);

    /**
     * Removes the activity from its queue and sends the message to its instance.
     *
     * @return whether the message was sent by this call; if not, the activity was gone already, and nothing was done,
     *     or the instance is gone, and the activity was removed
     */
    boolean complete(ActivityTask task, OutgoingMessage answer);
}
