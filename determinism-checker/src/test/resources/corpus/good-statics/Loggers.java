package goodstatics.loggers;

import dev.perdure.Orchestrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Loggers implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Loggers.class);

    @Override
    public String run(String in) throws Exception {
        LOG.info("running {}", in);
        if (LOG.isDebugEnabled()) {
            LOG.debug("in detail: {}", in.length());
        }
        return in;
    }
}
