package gooddurable.changesuntilstop;

import dev.perdure.Orchestrator;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The loop has no bound of its own, and gives way to a new execution. */
final class ChangesUntilStop implements Job {
    private final JobContext ctx;

    ChangesUntilStop(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        int seen = 0;
        String last = in;
        do {
            last = ctx.events().approved().await();
            seen++;
        } while (seen < 500 && !last.equals("stop"));
        return last.equals("stop") ? last : ctx.continueAsNew(last);
    }
}
