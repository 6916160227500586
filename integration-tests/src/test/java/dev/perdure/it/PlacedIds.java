package dev.perdure.it;

import dev.perdure.runtime.store.Partitions;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Ids of instances, and keys of tapes, that belong to the partitions where a test wants them. */
final class PlacedIds {
    private final Partitions partitions;

    PlacedIds(int partitions) {
        this.partitions = new Partitions(partitions);
    }

    /** The first of the prefix and a number that is in the partition. */
    String id(int partition, String prefix) {
        return placed(of -> of == partition, "", prefix);
    }

    /** The first of the prefix and a number that is in such a partition. */
    String id(IntPredicate partition, String prefix) {
        return placed(partition, "", prefix);
    }

    /** The first number that is, as a key of a tape, in the partition. */
    String tape(int partition) {
        return placed(of -> of == partition, "@Tape@", "");
    }

    /** The first of the prefix and a number that is, as a key of a tape, in such a partition. */
    String tape(IntPredicate partition, String prefix) {
        return placed(partition, "@Tape@", prefix);
    }

    private String placed(IntPredicate partition, String entity, String prefix) {
        return Stream.iterate(0, number -> number + 1)
                .map(number -> prefix + number)
                .filter(key -> partition.test(partitions.of(entity + key)))
                .findFirst()
                .orElseThrow();
    }
}
