package threads.blockingtake;

import dev.perdure.Orchestrator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class BlockingTake implements Job {
    @Override
    public String run(String in) throws Exception {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        queue.add(in);
        return queue.take(); // EXPECT DET-THREAD-02
    }
}
