package acme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** A library of which the check sees only class files. */
public final class Terms {
    public static final String CURRENCY = "EUR";
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final Map<String, Integer> RATES = new HashMap<>();

    static {
        RATES.put("tea", 7);
        RATES.put("wine", 19);
    }

    private Terms() {}

    public static int rate(String sku) {
        return RATES.getOrDefault(sku, 0);
    }

    public static String stamp(String text) {
        return text + "@" + Instant.now();
    }

    public static long next() {
        return SEQUENCE.incrementAndGet();
    }

    public static <T> T call(Supplier<T> supplier) {
        return supplier.get();
    }

    public static <A, B> List<B> map(List<A> values, Function<? super A, ? extends B> function) {
        List<B> mapped = new ArrayList<>();
        for (A value : values) {
            mapped.add(function.apply(value));
        }
        return mapped;
    }

    public static List<String> distinct(List<String> values) {
        return new ArrayList<>(new LinkedHashSet<>(values));
    }

    public static List<Object> shaken(List<?> values) {
        return new ArrayList<>(new HashSet<Object>(values));
    }

    public static Set<String> known() {
        return Collections.unmodifiableSet(RATES.keySet());
    }
}
