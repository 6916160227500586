package goodlarge.graphscheduler;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Runs steps as soon as those before them are done, in an order that the input alone decides. */
final class GraphScheduler implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    GraphScheduler(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        for (String line : in.split("\n")) {
            String[] parts = line.split(":");
            needs.put(parts[0], parts.length > 1 ? List.of(parts[1].split(",")) : List.of());
        }
        Set<String> done = new HashSet<>();
        List<String> log = new ArrayList<>();
        while (done.size() < needs.size()) {
            List<String> ready = needs.keySet().stream()
                    .filter(step -> !done.contains(step))
                    .filter(step -> done.containsAll(needs.get(step)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("a cycle among " + needs.keySet());
            }
            log.addAll(ctx.allOf(ready.stream().map(payments.async()::charge).toList())
                    .await());
            done.addAll(ready);
        }
        return String.join(",", log);
    }
}
