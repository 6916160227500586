package time.librarycallslambda;

import acme.Terms;
import dev.perdure.Orchestrator;
import java.time.LocalTime;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LibraryCallsLambda implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Terms.call(() -> LocalTime.now()); // EXPECT DET-TIME-01
    }
}
