package durable.branchesandmaps;

import dev.perdure.MapOptions;
import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** What is handed to the context runs as orchestrator code. */
final class BranchesAndMaps implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    BranchesAndMaps(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        ctx.map(List.of(in), card -> payments.async().charge(card + System.nanoTime()), MapOptions.parallel(4)); // EXPECT DET-TIME-03
        ctx.fork(() -> payments.charge(in)); // EXPECT DUR-UNAWAITED
        ctx.fork(() -> payments.charge("" + Math.random())).await(); // EXPECT DET-RANDOM-01
        return ctx.saga(saga -> {
            saga.onFailure(() -> payments.charge("" + System.currentTimeMillis())); // EXPECT DET-TIME-01
            return payments.charge(in);
        });
    }
}
