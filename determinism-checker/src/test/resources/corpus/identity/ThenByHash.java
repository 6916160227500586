package identity.thenbyhash;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    final String sku;

    Line(String sku) {
        this.sku = sku;
    }

    String sku() {
        return sku;
    }
}

// RUN
/** Equal by the first comparison, apart by the second. */
final class ThenByHash implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            lines.add(new Line(in + i));
        }
        Comparator<Line> bySize = Comparator.comparingInt(line -> line.sku().length());
        lines.sort(bySize.thenComparing(Line::hashCode)); // EXPECT DET-IDENTITY-02
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.sku()));
        return text.toString();
    }
}
