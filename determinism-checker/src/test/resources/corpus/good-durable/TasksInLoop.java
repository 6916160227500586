package gooddurable.tasksinloop;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TasksInLoop implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TasksInLoop(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> open = new ArrayList<>();
        for (String card : in.split(",")) {
            open.add(payments.async().charge(card));
        }
        StringBuilder text = new StringBuilder();
        for (Task<String> task : open) {
            text.append(task.await());
        }
        return text.toString();
    }
}
