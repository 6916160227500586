package durable.lazystreamfrommethod;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LazyStreamFromMethod implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LazyStreamFromMethod(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Stream<String> charges() {
        return Stream.of("a", "b").map(payments::charge); // EXPECT DUR-LAZY
    }

    @Override
    public String run(String in) throws Exception {
        return charges().findFirst().get() + charges().toList();
    }
}
