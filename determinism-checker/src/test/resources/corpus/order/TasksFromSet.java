package order.tasksfromset;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TasksFromSet implements Job {
    private final PaymentsProxy payments;

    TasksFromSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> charges = new ArrayList<>();
        for (String card : Set.of("a", "b", "c")) { // EXPECT DET-ORDER
            charges.add(payments.async().charge(card));
        }
        StringBuilder text = new StringBuilder();
        for (Task<String> charge : charges) { // MAY DET-ORDER
            text.append(charge.await());
        }
        return text.toString();
    }
}
