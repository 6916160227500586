package dev.perdure.testing;

/** What one partition of an {@link InMemoryHubStore} held at a time. Immutable. */
public final class PartitionSnapshot {
    private final InMemoryPartition partition;

    /**
     * @param partition nobody changes it any more
     */
    PartitionSnapshot(InMemoryPartition partition) {
        this.partition = partition;
    }

    InMemoryPartition partition() {
        return partition;
    }
}
