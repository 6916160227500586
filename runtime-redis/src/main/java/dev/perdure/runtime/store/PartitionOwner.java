package dev.perdure.runtime.store;

/**
 * Who may write to a partition.
 *
 * @param partition which one
 * @param nonce random, new for every acquisition: fences all who held the partition before
 */
public record PartitionOwner(int partition, String nonce) {}
