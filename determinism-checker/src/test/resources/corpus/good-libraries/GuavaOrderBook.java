package goodlibraries.guavaorderbook;

import com.google.common.base.Joiner;
import com.google.common.base.MoreObjects;
import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.collect.TreeMultiset;
import com.google.common.collect.TreeRangeMap;
import dev.perdure.Orchestrator;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class GuavaOrderBook implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    GuavaOrderBook(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final ImmutableMap<String, Integer> WEIGHTS = ImmutableMap.of("tea", 1, "wine", 5, "books", 3);
    private static final ImmutableSet<String> FRAGILE = ImmutableSet.of("wine", "glass");

    @Override
    public String run(String in) throws Exception {
        Multimap<Integer, String> byWeight = LinkedHashMultimap.create();
        Multiset<String> counts = TreeMultiset.create();
        for (String sku : COMMAS.split(in)) {
            byWeight.put(WEIGHTS.getOrDefault(sku, 10), sku);
            counts.add(sku);
        }
        for (Map.Entry<Integer, String> entry : byWeight.entries()) {
            payments.charge(entry.getKey() + entry.getValue());
        }
        for (Map.Entry<String, Integer> weight : WEIGHTS.entrySet()) {
            payments.charge(weight.getKey());
        }
        for (String fragile : FRAGILE) {
            payments.quote(fragile);
        }
        for (Multiset.Entry<String> count : counts.entrySet()) {
            ctx.logger().info("{} x {}", count.getCount(), count.getElement());
        }
        Table<String, Integer, Long> table = TreeBasedTable.create();
        table.put("tea", 1, payments.quote("tea"));
        ImmutableListMultimap<Integer, String> byLength = Multimaps.index(COMMAS.splitToList(in), String::length);
        ImmutableSortedMap<String, Integer> sorted = ImmutableSortedMap.copyOf(WEIGHTS);
        Preconditions.checkState(!counts.isEmpty(), "nothing in %s", in);
        RangeMap<Integer, String> sizes = TreeRangeMap.create();
        sizes.put(Range.closedOpen(0, 5), "small");
        return Joiner.on(';').withKeyValueSeparator('=').join(sorted)
                + Lists.partition(COMMAS.splitToList(in), 2)
                + table
                + byLength
                + sizes.get(3)
                + Strings.padStart(in, 20, '0')
                + MoreObjects.toStringHelper("Book").add("n", counts.size());
    }
}
