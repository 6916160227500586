package gooddurable.awaitedinanothermethod;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AwaitedInAnotherMethod implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    AwaitedInAnotherMethod(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Optional<Task<Long>> quote = Optional.empty();

    private void ask(String sku) {
        quote = Optional.of(payments.async().quote(sku));
    }

    private long answer() {
        return quote.map(Task::await).orElse(0L);
    }

    @Override
    public String run(String in) throws Exception {
        ask(in);
        String charge = payments.charge(in);
        return charge + answer();
    }
}
