package lambdas.returnedfrommethod;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.util.concurrent.Callable;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ReturnedFromMethod implements Job {
    private static Callable<String> task(String in) {
        return () -> in + Instant.now(); // EXPECT DET-TIME-01
    }

    @Override
    public String run(String in) throws Exception {
        return task(in).call();
    }
}
