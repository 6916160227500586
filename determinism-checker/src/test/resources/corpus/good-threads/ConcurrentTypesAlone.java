package goodthreads.concurrenttypesalone;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Made for many threads, used by one. */
final class ConcurrentTypesAlone implements Job {
    @Override
    public String run(String in) throws Exception {
        AtomicInteger count = new AtomicInteger();
        List.of(1, 2, 3).forEach(count::addAndGet);
        ConcurrentMap<String, Integer> map = new ConcurrentHashMap<>();
        map.merge(in, 1, Integer::sum);
        Queue<String> queue = new ConcurrentLinkedQueue<>(List.of("a", "b"));
        return count.get() + " " + map.get(in) + queue.poll() + new CopyOnWriteArrayList<>(queue);
    }
}
