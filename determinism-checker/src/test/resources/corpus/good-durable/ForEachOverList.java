package gooddurable.foreachoverlist;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ForEachOverList implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ForEachOverList(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List.of("a", "b").forEach(payments::charge);
        Arrays.asList(in.split(",")).forEach(card -> payments.charge(card));
        return in;
    }
}
