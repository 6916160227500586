package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.ActivityTask;
import java.util.List;
import redis.clients.jedis.resps.StreamEntry;

/** The stream of a queue in one partition. */
record QueueStream(int partition, String queue, String key) {
    /** What was read from it for the first time. */
    ActivityTask task(StreamEntry entry) {
        String instanceId = StreamFields.orEmpty(entry, "i");
        return task(entry.getID().toString(), instanceId, StreamFields.orEmpty(entry, "b"), 1);
    }

    private ActivityTask task(String entryId, String instanceId, String body, int deliveries) {
        return new ActivityTask(partition, queue, entryId, instanceId, deliveries, body);
    }

    static List<String> keys(List<QueueStream> streams) {
        return streams.stream().map(QueueStream::key).toList();
    }

    /** What a script answers that was given the keys of these streams. */
    static List<ActivityTask> tasks(List<QueueStream> streams, Object answer) {
        return ((List<?>) answer)
                .stream().map(row -> task(streams, (List<?>) row)).toList();
    }

    private static ActivityTask task(List<QueueStream> streams, List<?> row) {
        QueueStream stream = streams.get(((Long) row.get(0)).intValue() - 1);
        int deliveries = row.size() > 4 ? ((Long) row.get(4)).intValue() : 1;
        return stream.task((String) row.get(1), (String) row.get(2), (String) row.get(3), deliveries);
    }
}
