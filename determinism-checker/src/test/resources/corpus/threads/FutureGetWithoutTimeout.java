package threads.futuregetwithouttimeout;

import dev.perdure.Orchestrator;
import java.util.concurrent.Future;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The future was given in from outside: somebody else completes it. */
final class FutureGetWithoutTimeout implements Job {
    private final Future<String> future;

    FutureGetWithoutTimeout(Future<String> future) {
        this.future = future;
    }

    @Override
    public String run(String in) throws Exception {
        return in + future.get(); // EXPECT DET-THREAD-02
    }
}
