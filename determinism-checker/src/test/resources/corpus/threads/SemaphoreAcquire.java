package threads.semaphoreacquire;

import dev.perdure.Orchestrator;
import java.util.concurrent.Semaphore;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SemaphoreAcquire implements Job {
    @Override
    public String run(String in) throws Exception {
        Semaphore permits = new Semaphore(1);
        permits.acquire(); // EXPECT DET-THREAD-04
        return in;
    }
}
