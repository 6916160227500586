package goodlarge.subscription;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Subscription implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    Subscription(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        int failures = 0;
        Instant renewal = ctx.now();
        for (int cycle = 0; cycle < 12; cycle++) {
            renewal = renewal.plus(30, ChronoUnit.DAYS);
            Task<String> cancelled = ctx.events().approved();
            Task<Void> due = ctx.timer(renewal);
            ctx.anyOf(cancelled, due).await();
            if (cancelled.isDone()) {
                due.cancel();
                return "cancelled: " + cancelled.await();
            }
            cancelled.cancel();
            try {
                payments.charge(in + "/" + cycle);
                failures = 0;
            } catch (TaskFailedException e) {
                if (++failures > 2) {
                    ctx.logger().warn("given up after {}", failures, e);
                    return "unpaid";
                }
                Duration delay = Duration.ofHours((long) Math.pow(2, failures))
                        .plusSeconds(ctx.random().nextInt(60));
                ctx.timer(delay).await();
            } finally {
                ctx.logger().debug("cycle {} of {}", cycle, in);
            }
        }
        return ctx.continueAsNew(in);
    }
}
