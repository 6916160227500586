package goodlarge.inventory;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Inventory implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    Inventory(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private record Count(String sku, int expected, int found) {
        int difference() {
            return found - expected;
        }
    }

    private static final int TOLERANCE = 2;
    private static final Map<String, Integer> MINIMUM = Map.of("tea", 10, "wine", 4);

    @Override
    public String run(String in) throws Exception {
        List<String> skus = Arrays.stream(in.split(","))
                .map(String::strip)
                .distinct()
                .sorted()
                .toList();
        List<Task<Integer>> counted = skus.stream()
                .map(sku -> new StockProxy(ctx, sku).async().available())
                .toList();
        List<Integer> found = ctx.allOf(counted).await();
        List<Count> counts = IntStream.range(0, skus.size())
                .mapToObj(i -> new Count(skus.get(i), MINIMUM.getOrDefault(skus.get(i), 0), found.get(i)))
                .toList();
        Map<Boolean, List<Count>> parts =
                counts.stream().collect(Collectors.partitioningBy(count -> Math.abs(count.difference()) <= TOLERANCE));
        for (Count count : parts.get(false)) {
            StockProxy stock = new StockProxy(ctx, count.sku());
            try (CriticalSection section = ctx.lock(stock)) {
                int available = stock.available();
                if (available < count.expected()) {
                    stock.release(count.expected() - available);
                }
            }
        }
        String report = counts.stream()
                .map(count -> String.format(Locale.ROOT, "%-10s %+d", count.sku(), count.difference()))
                .collect(Collectors.joining("\n"));
        ctx.logger().info("counted {} at {}", counts.size(), ctx.now());
        return payments.charge(report);
    }
}
