package durable.droppedbystream;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedByStream implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedByStream(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        long started = Stream.of("a", "b").map(payments.async()::charge).toList().size(); // EXPECT DUR-UNAWAITED
        return in + started;
    }
}
