package goodorder.linkedmap;

import dev.perdure.Orchestrator;
import java.util.LinkedHashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LinkedMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("wine", 2);
        counts.put("tea", 1);
        StringBuilder text = new StringBuilder();
        counts.forEach((sku, count) -> text.append(sku).append(count));
        return text.append(counts.entrySet()).toString();
    }
}
