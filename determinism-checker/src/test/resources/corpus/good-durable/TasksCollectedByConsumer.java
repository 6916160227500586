package gooddurable.taskscollectedbyconsumer;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TasksCollectedByConsumer implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TasksCollectedByConsumer(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> open = new ArrayList<>();
        Consumer<String> start = card -> open.add(payments.async().charge(card));
        start.accept("a");
        start.accept("b");
        return ctx.allOf(open).await().toString();
    }
}
