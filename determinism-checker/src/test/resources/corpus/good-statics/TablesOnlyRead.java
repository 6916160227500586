package goodstatics.tablesonlyread;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TablesOnlyRead implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TablesOnlyRead(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static final Map<String, BigDecimal> VAT;

    static {
        Map<String, BigDecimal> vat = new LinkedHashMap<>();
        vat.put("DE", new BigDecimal("0.19"));
        vat.put("FR", new BigDecimal("0.20"));
        VAT = Collections.unmodifiableMap(vat);
    }

    private static final int[] DAYS = {31, 28, 31, 30};
    private static final List<String> STEPS = List.of("check", "pack", "ship");
    private static final Comparator<String> BY_LENGTH =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final Map<String, UnaryOperator<String>> FORMATS =
            Map.of("upper", text -> text.toUpperCase(Locale.ROOT), "trim", String::strip);
    private static final DateTimeFormatter STAMP = new java.time.format.DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern SKU = Pattern.compile("(?<kind>[a-z]+)-(?<number>\\d+)");
    private static final Supplier<List<String>> FRESH = ArrayList::new;
    private static final BigDecimal[] LIMITS = {BigDecimal.ONE, BigDecimal.TEN};
    private static final Set<String> STOP = new HashSet<>(Arrays.asList("a", "the"));

    @Override
    public String run(String in) throws Exception {
        List<String> words = FRESH.get();
        words.addAll(Arrays.asList(in.split(" ")));
        words.removeIf(STOP::contains);
        words.sort(BY_LENGTH);
        int[] days = DAYS.clone();
        days[1] = 29;
        Matcher matcher = SKU.matcher(words.get(0));
        String kind = matcher.matches() ? matcher.group("kind") + Integer.parseInt(matcher.group("number")) : "none";
        for (Map.Entry<String, BigDecimal> vat : VAT.entrySet()) {
            payments.charge(vat.getKey() + vat.getValue());
        }
        for (String step : STEPS) {
            payments.charge(step);
        }
        return FORMATS.getOrDefault(in, UnaryOperator.identity()).apply(kind)
                + STAMP.format(ctx.now())
                + IntStream.of(days).sum()
                + LIMITS[1]
                + words;
    }
}
