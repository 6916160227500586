package gooddurable.taskinmap;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskInMap implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskInMap(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Task<Long>> quotes = new LinkedHashMap<>();
        for (String sku : List.of("tea", "wine")) {
            quotes.put(sku, payments.async().quote(sku));
        }
        long total = 0;
        for (Task<Long> quote : quotes.values()) {
            total += quote.await();
        }
        return "" + total;
    }
}
