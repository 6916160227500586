package gooddurable.raceagainsttimer;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RaceAgainstTimer implements Job {
    private final JobContext ctx;

    RaceAgainstTimer(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> approved = ctx.events().approved();
        Task<Void> timer = ctx.timer(Duration.ofHours(72));
        ctx.anyOf(approved, timer).await();
        return approved.isDone() ? approved.await() : "no answer";
    }
}
