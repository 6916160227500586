package gooddurable.awaitedbyreference;

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

final class AwaitedByReference implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    AwaitedByReference(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<Long>> quotes =
                Stream.of("a", "b").map(payments.async()::quote).toList();
        return "" + quotes.stream().mapToLong(Task::await).sum();
    }
}
