package goodstatics.neverchanged;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.AtomicReference;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Could be changed, and is not. */
final class NeverChanged implements Job {
    private static final AtomicReference<String> NeverChanged1 = new AtomicReference<>("fixed");
    private static int limit = 10;
    private static final int[] PRIMES = {2, 3, 5};

    @Override
    public String run(String in) throws Exception {
        return NeverChanged1.get() + limit + PRIMES[1] + in;
    }
}
