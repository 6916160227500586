package gooddurable.taskinrecord;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Pending(String card, Task<String> charge) {}

final class TaskInRecord implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskInRecord(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Pending> pending = Stream.of("a", "b")
                .map(card -> new Pending(card, payments.async().charge(card)))
                .toList();
        return pending.stream().map(one -> one.card() + one.charge().await()).collect(Collectors.joining(","));
    }
}
