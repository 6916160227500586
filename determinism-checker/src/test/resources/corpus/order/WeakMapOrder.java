package order.weakmaporder;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.WeakHashMap;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class WeakMapOrder implements Job {
    private final PaymentsProxy payments;

    WeakMapOrder(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<Object, String> cards = new WeakHashMap<>();
        cards.put(new Object(), "a");
        cards.put(new Object(), "b");
        for (String card : cards.values()) { // EXPECT DET-ORDER|DET-GC
            payments.charge(card);
        }
        return in;
    }
}
