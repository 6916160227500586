package gooddurable.activityimplementationbeside;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.Payments;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CardPayments implements Payments {
    private static long calls;

    @Override
    public String charge(String card) {
        calls++;
        System.out.println(card);
        return card + System.currentTimeMillis();
    }

    @Override
    public void refund(String charge) {}

    @Override
    public long quote(String sku) {
        return calls;
    }
}

/** The activity may do what it likes; the orchestrator does not reach it. */
final class ActivityImplementationBeside implements Job {
    private final PaymentsProxy payments;

    ActivityImplementationBeside(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }
}
