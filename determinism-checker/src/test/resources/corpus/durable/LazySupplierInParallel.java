package durable.lazysupplierinparallel;

import dev.perdure.Orchestrator;
import java.util.stream.IntStream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LazySupplierInParallel implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LazySupplierInParallel(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        IntStream.range(0, 3).parallel().forEach(i -> payments.charge(in + i)); // EXPECT DUR-LAZY DET-THREAD-05
        return in;
    }
}
