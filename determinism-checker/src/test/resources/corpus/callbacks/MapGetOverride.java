package callbacks.mapgetoverride;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Rates extends TreeMap<String, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public Integer get(Object key) {
        return Integer.getInteger("rate." + key); // EXPECT DET-ENV-01
    }
}

final class MapGetOverride implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> rates = new Rates();
        return in + rates.get(in);
    }
}
