package callbacks.comparableinpriorityqueue;

import dev.perdure.Orchestrator;
import java.util.PriorityQueue;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Job1(String name) implements Comparable<Job1> {
    @Override
    public int compareTo(Job1 other) {
        return Boolean.compare(Math.random() > 0.5, true); // EXPECT DET-RANDOM-01
    }
}

final class ComparableInPriorityQueue implements Job {
    @Override
    public String run(String in) throws Exception {
        PriorityQueue<Job1> queue = new PriorityQueue<>();
        queue.add(new Job1("a"));
        queue.add(new Job1("b"));
        return queue.remove().name();
    }
}
