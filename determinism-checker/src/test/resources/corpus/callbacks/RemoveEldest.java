package callbacks.removeeldest;

import dev.perdure.Orchestrator;
import java.util.LinkedHashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Recent extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
        return Math.random() > 0.5; // EXPECT DET-RANDOM-01
    }
}

final class RemoveEldest implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> recent = new Recent();
        recent.put(in, 1);
        return recent.toString();
    }
}
