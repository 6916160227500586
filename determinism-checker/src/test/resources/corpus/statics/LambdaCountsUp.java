package statics.lambdacountsup;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LambdaCountsUp implements Job {
    private static final AtomicLong IDS = new AtomicLong();
    private final Supplier<Long> ids = IDS::getAndIncrement; // EXPECT DET-STATIC

    @Override
    public String run(String in) throws Exception {
        return in + ids.get();
    }
}
