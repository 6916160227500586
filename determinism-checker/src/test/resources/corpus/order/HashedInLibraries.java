package order.hashedinlibraries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class HashedInLibraries implements Job {
    private final PaymentsProxy payments;

    HashedInLibraries(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String run(String in) throws Exception {
        Set<String> skus = new HashSet<>(Arrays.asList(in.split(",")));
        ObjectNode reply = MAPPER.createObjectNode();
        reply.put("skus", String.join(",", skus)); // WARN DET-ORDER-02
        String joined = Joiner.on(';').join(skus); // WARN DET-ORDER-02
        HashMultimap<String, Integer> lengths = HashMultimap.create();
        skus.forEach(sku -> lengths.put(sku, sku.length()));
        for (Map.Entry<String, Integer> entry : lengths.entries()) { // WARN DET-ORDER-02
            payments.charge(entry.getKey());
        }
        ImmutableList<String> copy = ImmutableList.copyOf(skus);
        for (String sku : copy) { // WARN DET-ORDER-02
            payments.quote(sku);
        }
        return MAPPER.writeValueAsString(reply) + joined;
    }
}
