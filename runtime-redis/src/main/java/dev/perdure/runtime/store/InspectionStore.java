package dev.perdure.runtime.store;

/**
 * For those that look at everything a hub holds: scrub, tests, tools. Writes nothing. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface InspectionStore {
    /**
     * All that a partition holds. While others work there it is no picture of one moment: parts are read one after
     * another, in pages, so that nobody waits for long. Of what moves on from one part to the next in the order timers,
     * queues, inbox, instances, outbox, nothing is missed in all of them, unless it changed an instance in between.
     * Takes memory for all of it.
     */
    PartitionImage image(int partition);
}
