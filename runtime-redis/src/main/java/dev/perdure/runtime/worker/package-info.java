/**
 * What a worker does: it shares the partitions with the other workers ({@code Membership}, {@code HeldPartitions}),
 * runs one {@code PartitionLoop} for each partition it holds, and runs the activities it hosts ({@code
 * ActivityDispatch}). Only one thread at a time touches what belongs to a partition. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.worker;

import org.jspecify.annotations.NullMarked;
