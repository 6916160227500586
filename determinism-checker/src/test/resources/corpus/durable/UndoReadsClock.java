package durable.undoreadsclock;

import dev.perdure.Orchestrator;
import java.time.Instant;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UndoReadsClock implements Job {
    private final JobContext ctx;

    UndoReadsClock(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        ctx.onFailure(() -> ctx.logger().info("undone at {}", Instant.now())); // EXPECT DET-TIME-01
        return in;
    }
}
