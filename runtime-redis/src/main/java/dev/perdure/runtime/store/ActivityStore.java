package dev.perdure.runtime.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /**
     * Says that the worker has these, so that nobody reclaims them, and withdraws the timers that are void now. Removes
     * those that nobody waits for: their instance has ended, is gone or runs another execution, or a turn gave them up.
     * Ignores those that another worker has taken over.
     *
     * @return those that are not in their queues any more
     */
    Set<ActivityTask> beat(String workerId, Collection<ActivityBeat> running);

    /**
     * Removes the activity from its queue and sends the message to its instance.
     *
     * @return whether the message was sent by this call; if not, the activity was gone already, and nothing was done,
     *     or nobody waits for it any more, and the activity was removed
     */
    boolean complete(ActivityTask task, OutgoingMessage answer);

    /**
     * Moves the activity from its queue to the dead letters and sends the message, if there is one, to its instance. If
     * nobody waits for the activity any more, it is only removed.
     *
     * @return whether it was moved by this call
     */
    boolean bury(ActivityTask task, Optional<OutgoingMessage> answer, String reason);

    /**
     * Puts an activity that the worker has taken and will not run to the end back into its queue, behind all others and
     * as if it had never been taken.
     *
     * @param body what the next worker needs to run it
     * @return whether this call did that; if not, the activity was gone or another worker has taken it over
     */
    boolean giveBack(String workerId, ActivityTask task, String body);
}
