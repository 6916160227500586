package gooddurable.streamconsumedatonce;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StreamConsumedAtOnce implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    StreamConsumedAtOnce(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<String> charges = Stream.of("a", "b").map(payments::charge).toList();
        long total = List.of("tea", "wine").stream().mapToLong(payments::quote).sum();
        return charges + " " + total;
    }
}
