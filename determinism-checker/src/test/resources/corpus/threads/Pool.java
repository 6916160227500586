package threads.pool;

import dev.perdure.Orchestrator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Pool implements Job {
    @Override
    public String run(String in) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor(); // EXPECT DET-THREAD-01
        Future<String> result = pool.submit(() -> in); // EXPECT DET-THREAD-01
        return result.get(1, TimeUnit.SECONDS); // EXPECT DET-THREAD-02
    }
}
