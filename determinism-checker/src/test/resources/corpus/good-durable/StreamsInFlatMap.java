package gooddurable.streamsinflatmap;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StreamsInFlatMap implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    StreamsInFlatMap(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return List.of("a", "b").stream()
                .flatMap(card -> Stream.of(card + 1, card + 2).map(payments::charge))
                .toList()
                .toString();
    }
}
