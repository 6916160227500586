package goodorder.hashedinlibrariesandsorted;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultimap;
import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class HashedInLibrariesAndSorted implements Job {
    private final PaymentsProxy payments;

    HashedInLibrariesAndSorted(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String run(String in) throws Exception {
        Set<String> skus = new HashSet<>(Arrays.asList(in.split(",")));
        ObjectNode reply = MAPPER.createObjectNode();
        reply.put("skus", String.join(",", new TreeSet<>(skus)));
        String joined = Joiner.on(';').join(ImmutableSortedSet.copyOf(skus))
                + Joiner.on(',').join(Ordering.natural().sortedCopy(skus));
        LinkedHashMultimap<String, Integer> lengths = LinkedHashMultimap.create();
        for (String sku : in.split(",")) {
            lengths.put(sku, sku.length());
        }
        for (Map.Entry<String, Integer> entry : lengths.entries()) {
            payments.charge(entry.getKey());
        }
        HashMultimap<String, Integer> looked = HashMultimap.create(lengths);
        Multimap<Integer, String> byLength = TreeMultimap.create();
        skus.forEach(sku -> byLength.put(sku.length(), sku));
        for (String sku : byLength.values()) {
            payments.quote(sku);
        }
        for (String sku : ImmutableSortedSet.copyOf(skus)) {
            payments.quote(sku);
        }
        return MAPPER.writeValueAsString(reply)
                + joined
                + looked.get(in).size()
                + looked.containsKey("tea")
                + Sets.difference(skus, Set.of("tea")).size();
    }
}
