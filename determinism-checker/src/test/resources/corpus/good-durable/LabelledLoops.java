package gooddurable.labelledloops;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LabelledLoops implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LabelledLoops(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        outer:
        for (String group : in.split(";")) {
            for (String card : group.split(",")) {
                if (card.isEmpty()) {
                    continue outer;
                }
                if (payments.charge(card).isEmpty()) {
                    break outer;
                }
            }
        }
        return in;
    }
}
