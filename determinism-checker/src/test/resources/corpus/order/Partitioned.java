package order.partitioned;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Partitioned implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Boolean, List<String>> parts = Set.of("tea", "ale", "gin", "rum", "wine").stream()
                .collect(Collectors.partitioningBy(sku -> sku.length() == 3));
        return in + parts.get(true).get(0); // EXPECT DET-ORDER
    }
}
