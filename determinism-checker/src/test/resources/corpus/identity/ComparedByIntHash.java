package identity.comparedbyinthash;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ComparedByIntHash implements Job {
    private static final class Line {
        final String name;

        Line(String name) {
            this.name = name;
        }
    }

    @Override
    public String run(String in) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(new Line("" + i));
        }
        lines.sort(Comparator.comparingInt(Line::hashCode)); // EXPECT DET-IDENTITY
        return lines.stream().map(line -> line.name).collect(Collectors.joining(","));
    }
}
