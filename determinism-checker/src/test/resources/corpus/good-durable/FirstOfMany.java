package gooddurable.firstofmany;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.List;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FirstOfMany implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    FirstOfMany(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> offers = Stream.of("a", "b", "c")
                .map(card -> payments.async().charge(card))
                .toList();
        Task<String> first = ctx.anyOf(offers).await();
        return first.await();
    }
}
