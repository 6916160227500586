package gooddurable.racesinloop;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The event's Task is kept from round to round. */
final class RacesInLoop implements Job {
    private final JobContext ctx;

    RacesInLoop(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> approved = ctx.events().approved();
        for (int day = 1; day <= 7; day++) {
            Task<Void> tick = ctx.timer(Duration.ofDays(1));
            if (ctx.anyOf(approved, tick).await() == approved) {
                return approved.await() + " on day " + day;
            }
            new StockProxy(ctx, "mails").signal().release(day);
        }
        approved.cancel();
        return "no answer";
    }
}
