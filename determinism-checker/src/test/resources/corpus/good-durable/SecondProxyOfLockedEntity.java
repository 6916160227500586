package gooddurable.secondproxyoflockedentity;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Another proxy, the same entity. */
final class SecondProxyOfLockedEntity implements Job {
    private final JobContext ctx;

    SecondProxyOfLockedEntity(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        try (CriticalSection section = ctx.lock(new StockProxy(ctx, "tea"))) {
            new StockProxy(ctx, "tea").reserve(1);
        }
        return in;
    }
}
