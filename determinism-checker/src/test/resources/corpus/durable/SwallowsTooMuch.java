package durable.swallowstoomuch;

import dev.perdure.Orchestrator;
import java.util.Optional;
import java.util.concurrent.Callable;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwallowsTooMuch implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsTooMuch(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Optional<String> attempt(Callable<String> call) {
        try {
            return Optional.of(call.call());
        } catch (Throwable e) { // EXPECT DUR-SWALLOW
            return Optional.empty();
        }
    }

    @Override
    public String run(String in) throws Exception {
        Optional<String> charge = attempt(() -> payments.charge(in));
        try {
            payments.refund(in);
        } catch (Error e) { // EXPECT DUR-SWALLOW
            ctx.logger().error("refund", e);
        }
        return charge.orElse("none");
    }
}
