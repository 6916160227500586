package durable.endlessfunction;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessFunction implements Job {
    private final PaymentsProxy payments;

    EndlessFunction(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static void forever(Runnable round) {
        while (true) { // MAY DUR-LOOP
            round.run(); // EXPECT DUR-LOOP
        }
    }

    @Override
    public String run(String in) throws Exception {
        forever(() -> payments.charge(in));
        return in;
    }
}
