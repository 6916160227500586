package durable.lazystreaminfield;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LazyStreamInField implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LazyStreamInField(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Stream<String> later = Stream.of();

    @Override
    public String run(String in) throws Exception {
        later = Stream.of("a", "b").map(payments::charge); // EXPECT DUR-LAZY
        payments.refund(in);
        return later.toList().toString();
    }
}
