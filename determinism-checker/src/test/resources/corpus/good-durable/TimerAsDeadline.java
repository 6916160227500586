package gooddurable.timerasdeadline;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TimerAsDeadline implements Job {
    private final JobContext ctx;

    TimerAsDeadline(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        Task<Void> deadline = ctx.timer(Duration.ofDays(1));
        int count = 0;
        while (!deadline.isDone() && count < 100) {
            Task<String> next = ctx.events().approved();
            ctx.anyOf(next, deadline).await();
            if (next.isDone()) {
                count += next.await().length();
            }
        }
        return "" + count;
    }
}
