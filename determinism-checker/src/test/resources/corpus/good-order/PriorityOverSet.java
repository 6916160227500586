package goodorder.priorityoverset;

import dev.perdure.Orchestrator;
import java.util.PriorityQueue;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PriorityOverSet implements Job {
    @Override
    public String run(String in) throws Exception {
        PriorityQueue<String> queue = new PriorityQueue<>(Set.of("c", "a", "b"));
        return queue.poll() + queue.poll() + queue.poll();
    }
}
