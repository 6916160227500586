package durable.lazyiterator;

import dev.perdure.Orchestrator;
import java.util.Iterator;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LazyIterator implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LazyIterator(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Iterator<String> charges = Stream.of("a", "b").map(card -> payments.charge(card)).iterator(); // EXPECT DUR-LAZY
        return charges.next();
    }
}
