package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.InspectionStore;
import dev.perdure.runtime.store.PartitionImage;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Reads a partition whole: looks for its keys, then reads each of them in pages. */
final class InspectionCommands implements InspectionStore {
    private static final int KEYS_LOOKED_AT_ONCE = 1_000;

    private final Connections connections;
    private final RedisKeys keys;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);

    InspectionCommands(Connections connections, RedisKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    /** Looks at every key of the server that the partition lives on, and reads those of the partition. */
    @Override
    public PartitionImage image(int number) {
        RedisKeys.OfPartition partition = keys.partition(number);
        Instant begun = connections.now(partition.owner());
        return new ImageReader(connections, partition, KeysByKind.of(partition, keysOf(partition))).read(number, begun);
    }

    private Set<String> keysOf(RedisKeys.OfPartition partition) {
        // A hub's name has no character that a pattern treats as special.
        ScanParams wanted = new ScanParams().match(partition.prefix() + "*").count(KEYS_LOOKED_AT_ONCE);
        Set<String> found = new HashSet<>();
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> page = connections.call(partition.owner(), commands.scan(cursor, wanted));
            found.addAll(page.getResult());
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return found;
    }
}
