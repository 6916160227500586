package gooddurable.alloflist;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.List;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AllOfList implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    AllOfList(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> charges =
                Stream.of("a", "b").map(payments.async()::charge).toList();
        return String.join(",", ctx.allOf(charges).await());
    }
}
