package goodorder.loggedset;

import dev.perdure.Orchestrator;
import java.util.Set;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A log line decides nothing, and is silent during replay. */
final class LoggedSet implements Job {
    private final JobContext ctx;

    LoggedSet(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        ctx.logger().info("known: {}", Set.of("tea", "wine", in));
        return in;
    }
}
