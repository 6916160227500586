package order.queueofset;

import dev.perdure.Orchestrator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class QueueOfSet implements Job {
    private final PaymentsProxy payments;

    QueueOfSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Deque<String> open = new ArrayDeque<>(Set.of("tea", "wine", "beer"));
        while (!open.isEmpty()) {
            payments.charge(open.poll()); // EXPECT DET-ORDER
        }
        return in;
    }
}
