package order.valuesofgroups;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ValuesOfGroups implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder(in);
        for (List<String> skus : Set.of("tea", "ale", "gin", "wine").stream()
                .collect(Collectors.partitioningBy(sku -> sku.length() == 3))
                .values()) {
            text.append(String.join("+", skus)); // EXPECT DET-ORDER
        }
        return text.toString();
    }
}
