package order.hashmapofnewobjects;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class HashMapOfNewObjects implements Job {
    private final PaymentsProxy payments;

    HashMapOfNewObjects(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final class Line {}

    @Override
    public String run(String in) throws Exception {
        Map<Line, String> cards = new HashMap<>();
        cards.put(new Line(), "a");
        cards.put(new Line(), "b");
        cards.values().forEach(payments::charge); // EXPECT DET-ORDER
        return in;
    }
}
