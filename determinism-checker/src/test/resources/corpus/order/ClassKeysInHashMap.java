package order.classkeysinhashmap;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ClassKeysInHashMap implements Job {
    private final PaymentsProxy payments;

    ClassKeysInHashMap(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<Class<?>, String> cards = new HashMap<>();
        cards.put(String.class, "a");
        cards.put(Integer.class, "b");
        for (String card : cards.values()) { // EXPECT DET-ORDER
            payments.charge(card);
        }
        return in;
    }
}
