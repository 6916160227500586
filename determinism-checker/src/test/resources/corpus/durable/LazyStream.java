package durable.lazystream;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Nothing consumes the stream in the place where it is made: it runs when the text is made, or never. */
final class LazyStream implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LazyStream(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Stream<String> charges = Stream.of("a", "b").map(payments::charge); // EXPECT DUR-LAZY
        payments.refund(in);
        return charges.toList().toString();
    }
}
