package time.clockinnestedlambda;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ClockInNestedLambda implements Job {
    @Override
    public String run(String in) throws Exception {
        Supplier<Supplier<Long>> outer = () -> () -> System.currentTimeMillis(); // EXPECT DET-TIME-01
        return in + outer.get().get();
    }
}
