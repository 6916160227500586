package goodstatics.cachesinfields;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CachesInFields implements Job {
    private final PaymentsProxy payments;

    CachesInFields(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private final Map<String, Long> quotes = new HashMap<>();
    private final BigDecimal[] limits = {BigDecimal.ONE, BigDecimal.TEN};
    private int made;

    private final class Counter {
        private final int number;

        Counter() {
            number = ++made;
        }

        int number() {
            return number;
        }
    }

    private final List<String> log = new ArrayList<>();

    @Override
    public String run(String in) throws Exception {
        long quote = quotes.computeIfAbsent(in, sku -> payments.quote(sku));
        limits[0] = BigDecimal.valueOf(quote);
        log.add(in);
        AtomicInteger tries = new AtomicInteger();
        AtomicReference<String> last = new AtomicReference<>("");
        List.of("a", "b").forEach(part -> last.updateAndGet(text -> text + part + tries.incrementAndGet()));
        ConcurrentMap<String, Integer> sizes = new ConcurrentHashMap<>();
        sizes.merge(in, 1, Integer::sum);
        return payments.charge(in + new Counter().number() + last.get() + sizes.get(in) + limits[0] + log);
    }
}
