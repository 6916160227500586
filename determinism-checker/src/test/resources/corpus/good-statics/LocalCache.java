package goodstatics.localcache;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The memory of one run, not of the process. */
final class LocalCache implements Job {
    private final Map<Integer, Long> known = new HashMap<>();

    private long fibonacci(int n) {
        if (n < 2) {
            return n;
        }
        Long value = known.get(n);
        if (value == null) {
            value = fibonacci(n - 1) + fibonacci(n - 2);
            known.put(n, value);
        }
        return value;
    }

    @Override
    public String run(String in) throws Exception {
        return "" + fibonacci(30);
    }
}
