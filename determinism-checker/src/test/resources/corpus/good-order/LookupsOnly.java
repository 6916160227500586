package goodorder.lookupsonly;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LookupsOnly implements Job {
    private static final Map<String, Integer> RATES = Map.of("tea", 7, "wine", 19);
    private static final Set<String> KNOWN = Set.of("tea", "wine");

    @Override
    public String run(String in) throws Exception {
        int rate = KNOWN.contains(in) ? RATES.get(in) : RATES.getOrDefault(in, 0);
        return in + rate + RATES.containsKey("tea") + KNOWN.isEmpty() + RATES.size();
    }
}
