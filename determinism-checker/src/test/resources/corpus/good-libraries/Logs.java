package goodlibraries.logs;

import dev.perdure.Orchestrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Logs implements Job {
    @Override
    public String run(String in) throws Exception {
        Logger log = LoggerFactory.getLogger("shop");
        MDC.put("order", in);
        if (log.isDebugEnabled()) {
            log.debug("placed {}", in);
        }
        log.info("placed {} of {}", 1, in);
        return in;
    }
}
