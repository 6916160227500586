package gooddurable.slidingwindow;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SlidingWindow implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SlidingWindow(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Deque<Task<String>> running = new ArrayDeque<>();
        List<String> results = new ArrayList<>();
        for (String card : in.split(",")) {
            if (running.size() == 4) {
                results.add(running.remove().await());
            }
            running.add(payments.async().charge(card));
        }
        while (!running.isEmpty()) {
            results.add(running.remove().await());
        }
        return results.toString();
    }
}
