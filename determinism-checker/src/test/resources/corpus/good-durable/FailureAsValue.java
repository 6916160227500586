package gooddurable.failureasvalue;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FailureAsValue implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    FailureAsValue(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private sealed interface Outcome permits Paid, Refused {}

    private record Paid(String charge) implements Outcome {}

    private record Refused(String reason) implements Outcome {}

    private Outcome pay(String card) {
        try {
            return new Paid(payments.charge(card));
        } catch (TaskFailedException e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String run(String in) throws Exception {
        Outcome outcome = pay(in);
        return outcome instanceof Paid paid ? paid.charge() : outcome.toString();
    }
}
