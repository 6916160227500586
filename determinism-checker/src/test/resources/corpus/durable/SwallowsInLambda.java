package durable.swallowsinlambda;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwallowsInLambda implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsInLambda(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Supplier<String> safely = () -> {
            try {
                return payments.charge(in);
            } catch (Throwable e) { // EXPECT DUR-SWALLOW
                return "failed";
            }
        };
        return safely.get();
    }
}
