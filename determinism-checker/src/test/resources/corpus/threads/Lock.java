package threads.lock;

import dev.perdure.Orchestrator;
import java.util.concurrent.locks.ReentrantLock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Lock implements Job {
    private static final ReentrantLock LOCK = new ReentrantLock();

    @Override
    public String run(String in) throws Exception {
        LOCK.lock(); // EXPECT DET-THREAD-04
        try {
            return in;
        } finally {
            LOCK.unlock(); // MAY DET-THREAD-04
        }
    }
}
