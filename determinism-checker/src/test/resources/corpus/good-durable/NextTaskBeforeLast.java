package gooddurable.nexttaskbeforelast;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class NextTaskBeforeLast implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    NextTaskBeforeLast(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> last = null;
        for (int i = 0; i < 3; i++) {
            Task<String> next = payments.async().charge(in + i);
            if (last != null) {
                last.await();
            }
            last = next;
        }
        return last.await();
    }
}
