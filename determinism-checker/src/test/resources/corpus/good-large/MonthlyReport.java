package goodlarge.monthlyreport;

import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class MonthlyReport implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    MonthlyReport(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private enum Region {
        NORTH,
        SOUTH
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    @Override
    public String run(String in) throws Exception {
        YearMonth month = YearMonth.from(ctx.now().atZone(ZoneOffset.UTC)).minusMonths(1);
        Map<Region, Long> totals = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                totals.merge(region, payments.quote(region.name() + day), Long::sum);
            }
        }
        StringBuilder text = new StringBuilder(month.format(MONTH)).append('\n');
        totals.forEach(
                (region, total) -> text.append(region).append('=').append(total).append('\n'));
        long max = Collections.max(totals.values());
        Optional<Region> best = totals.entrySet().stream()
                .filter(e -> e.getValue() == max)
                .map(Map.Entry::getKey)
                .findFirst();
        UUID id = UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        ctx.logger().info("report {} of {}: {}", id, month, best);
        Instant next = month.plusMonths(2).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        ctx.timer(next).await();
        return ctx.continueAsNew(in);
    }
}
