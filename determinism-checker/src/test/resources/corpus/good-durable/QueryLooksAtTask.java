package gooddurable.querylooksattask;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import dev.perdure.Task;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        boolean isApproved();
    }
}

final class QueryLooksAtTask implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private Optional<Task<String>> approved = Optional.empty();

    QueryLooksAtTask(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> approval = ctx.events().approved();
        approved = Optional.of(approval);
        return approval.await();
    }

    @Override
    public boolean isApproved() {
        return approved.map(Task::isDone).orElse(false);
    }
}
