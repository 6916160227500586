package goodlarge.orderfulfilment;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** What an ordinary orchestrator looks like. */
final class OrderFulfilment implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    OrderFulfilment(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private record Line(String sku, int quantity, BigDecimal price) {
        BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    private static final BigDecimal FREE_SHIPPING = new BigDecimal("50.00");
    private String step = "new";

    @Override
    public String run(String in) throws Exception {
        List<Line> lines = parse(in);
        for (Line line : lines) {
            StockProxy stock = new StockProxy(ctx, line.sku());
            if (!stock.reserve(line.quantity())) {
                throw new IllegalStateException("out of stock: " + line.sku());
            }
            ctx.onFailure(() -> stock.signal().release(line.quantity()));
        }
        step = "awaiting approval";
        Task<String> approved = ctx.events().approved();
        ctx.anyOf(approved, ctx.timer(Duration.ofHours(72))).await();
        if (!approved.isDone()) {
            throw new IllegalStateException("not approved in " + step);
        }
        BigDecimal total = lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(FREE_SHIPPING) < 0) {
            total = total.add(new BigDecimal("4.90")).setScale(2, RoundingMode.HALF_UP);
        }
        String charge = payments.charge(String.format(Locale.ROOT, "%s:%.2f", approved.await(), total));
        ctx.onFailure(() -> payments.refund(charge));
        List<Task<String>> parcels = lines.stream()
                .collect(Collectors.groupingBy(Line::sku, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new ShippingProxy(ctx).async().ship(entry.getKey() + " x " + entry.getValue()))
                .toList();
        return charge + ctx.allOf(parcels).await();
    }

    private static List<Line> parse(String in) {
        List<Line> lines = new ArrayList<>();
        for (String part : in.split(";")) {
            String[] fields = part.split(",", 3);
            lines.add(new Line(fields[0].strip(), Integer.parseInt(fields[1]), new BigDecimal(fields[2])));
        }
        lines.sort(Comparator.comparing(Line::sku).thenComparing(Line::quantity, Comparator.reverseOrder()));
        return List.copyOf(lines);
    }
}
