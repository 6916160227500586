package durable.droppedsuborchestration;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedSubOrchestration implements Job {
    private final JobContext ctx;

    DroppedSubOrchestration(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        new ShippingProxy(ctx).async().ship(in); // EXPECT DUR-UNAWAITED
        return in;
    }
}
