package callbacks.tostringinmap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    @Override
    public String toString() {
        return "line " + System.currentTimeMillis(); // EXPECT DET-TIME-01
    }
}

// RUN
final class ToStringInMap implements Job {
    @Override
    public String run(String in) throws Exception {
        return new TreeMap<>(Map.of(in, new Line())).toString();
    }
}
