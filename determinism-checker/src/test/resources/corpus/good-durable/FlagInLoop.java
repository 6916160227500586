package gooddurable.flaginloop;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Flags that one way through the loop raises, or that are no constants. */
final class FlagInLoop implements Job {
    private final JobContext ctx;

    FlagInLoop(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        boolean done = false;
        int rounds = 0;
        while (!done) {
            ctx.timer(Duration.ofMinutes(1)).await();
            done = ++rounds > 3 || in.isEmpty();
        }
        boolean patient = in.length() > 4;
        while (patient) {
            ctx.timer(Duration.ofMinutes(1)).await();
            if (rounds++ > 10) {
                return in;
            }
        }
        return rest(in, false);
    }

    private String rest(String in, boolean again) {
        while (again) {
            ctx.timer(Duration.ofMinutes(1)).await();
        }
        return in;
    }
}
