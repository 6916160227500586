package gooddurable.tasksaddedbycollections;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TasksAddedByCollections implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TasksAddedByCollections(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> charges = new ArrayList<>();
        Collections.addAll(charges, payments.async().charge(in), payments.async().charge(in + "2"));
        return ctx.allOf(charges).await().toString();
    }
}
