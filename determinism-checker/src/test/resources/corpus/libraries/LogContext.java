package libraries.logcontext;

import dev.perdure.Orchestrator;
import org.slf4j.MDC;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LogContext implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + MDC.get("tenant"); // EXPECT DET-THREAD-03
    }
}
