package gooddurable.catchesspecificerrors;

import dev.perdure.Orchestrator;
import dev.perdure.TaskCancelledException;
import dev.perdure.TaskFailedException;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CatchesSpecificErrors implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    CatchesSpecificErrors(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try {
            payments.charge(in);
            assert in.length() < 100;
        } catch (AssertionError | StackOverflowError e) {
            return "too long";
        } catch (TaskFailedException | TaskCancelledException e) {
            return "failed";
        }
        return in;
    }
}
