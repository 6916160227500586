package gooddurable.replayawarelog;

import dev.perdure.Orchestrator;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReplayAwareLog implements Job {
    private final JobContext ctx;

    ReplayAwareLog(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        if (!ctx.isReplaying()) {
            ctx.logger().info("first time {}", in);
        }
        return in;
    }
}
