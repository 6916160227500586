package gooddurable.loopleftbythrow;

import dev.perdure.Orchestrator;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LoopLeftByThrow implements Job {
    private final JobContext ctx;

    LoopLeftByThrow(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        for (; ; ) {
            String text = ctx.events().approved().await();
            if (text.equals("stop")) {
                throw new IllegalStateException("stopped");
            }
        }
    }
}
