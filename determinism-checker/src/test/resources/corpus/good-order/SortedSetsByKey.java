package goodorder.sortedsetsbykey;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SortedSetsByKey implements Job {
    private final PaymentsProxy payments;

    SortedSetsByKey(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, SortedSet<String>> tags = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        for (String pair : in.split(",")) {
            String[] parts = pair.split("=");
            tags.computeIfAbsent(parts[0], key -> new TreeSet<>()).add(parts[1]);
            lists.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
        }
        for (String key : new TreeSet<>(tags.keySet())) {
            for (String tag : tags.get(key)) {
                payments.charge(key + tag);
            }
            for (String tag : lists.getOrDefault(key, List.of())) {
                payments.charge(key + tag);
            }
        }
        Map<String, Function<String, String>> handlers = new HashMap<>();
        handlers.put("pay", payments::charge);
        handlers.put("quote", sku -> "" + payments.quote(sku));
        Function<String, String> handler = handlers.get(in);
        Set<Function<String, String>> known = new HashSet<>();
        known.add(handler);
        return handler == null ? "unknown" : handler.apply(in);
    }
}
