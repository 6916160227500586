package callbacks.logsupplier;

import dev.perdure.Orchestrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The text is made while the orchestrator runs, whatever becomes of it; the context's logger asks during the first run only. */
final class LogSupplier implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(LogSupplier.class);

    @Override
    public String run(String in) throws Exception {
        LOG.atInfo().log(() -> in + payload()); // MAY DET-IO-03
        return in;
    }

    private static String payload() {
        return System.getenv("NODE"); // EXPECT DET-ENV-01
    }
}
