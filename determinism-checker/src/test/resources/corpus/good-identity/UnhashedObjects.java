package goodidentity.unhashedobjects;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Objects without a hash of their own in lists and as values: nobody asks for it. */
final class UnhashedObjects implements Job {
    private static final class Line {
        int count;
    }

    @Override
    public String run(String in) throws Exception {
        List<Line> lines = new ArrayList<>(List.of(new Line(), new Line()));
        lines.get(1).count++;
        Map<String, Line> byName = new TreeMap<>();
        byName.put(in, lines.get(1));
        return "" + lines.size() + byName.get(in).count;
    }
}
