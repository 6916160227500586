package gooddurable.fieldsoforchestrator;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Plain fields are rebuilt by replay. */
final class FieldsOfOrchestrator implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    FieldsOfOrchestrator(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private final List<String> log = new ArrayList<>();
    private String step = "new";

    @Override
    public String run(String in) throws Exception {
        step = "charging";
        log.add(payments.charge(in));
        step = "done";
        return step + log;
    }
}
