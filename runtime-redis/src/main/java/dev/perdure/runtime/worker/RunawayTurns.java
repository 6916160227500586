package dev.perdure.runtime.worker;

import dev.perdure.runtime.Problem;
import java.util.HashMap;
import java.util.Map;

/** Instances that were let go of while their code still ran: it has one thread at most. For one thread. */
final class RunawayTurns {
    private final Map<String, LiveInstance> running = new HashMap<>();

    /** Remembers the instance for as long as its code runs. */
    void add(String instanceId, LiveInstance instance) {
        if (instance.isStillRunning()) {
            running.put(instanceId, instance);
        }
    }

    /**
     * Lets the code of the instance run again.
     *
     * @throws IllegalStateException if it still runs
     */
    void check(String instanceId) {
        running.values().removeIf(instance -> !instance.isStillRunning());
        if (running.containsKey(instanceId)) {
            throw new IllegalStateException(Problem.STILL_RUNNING.message(instanceId));
        }
    }
}
