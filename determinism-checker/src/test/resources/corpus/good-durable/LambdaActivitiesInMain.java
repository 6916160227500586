package gooddurable.lambdaactivitiesinmain;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Main {
    private static int started;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        started++;
        System.out.println("started at " + System.currentTimeMillis() + " " + started);
        Thread.sleep(10);
    }
}

/** The host of the worker is no orchestrator. */
final class LambdaActivitiesInMain implements Job {
    private final PaymentsProxy payments;

    LambdaActivitiesInMain(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }
}
