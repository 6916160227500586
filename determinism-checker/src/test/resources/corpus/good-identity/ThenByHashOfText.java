package goodidentity.thenbyhashoftext;

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
/** The hash of a text is one of its characters. */
final class ThenByHashOfText implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            lines.add(new Line(in + i));
        }
        lines.sort(Comparator.comparing(Line::sku, Comparator.comparingInt(String::length))
                .thenComparing(Line::sku, Comparator.comparing(String::hashCode)));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.sku()));
        return text.toString();
    }
}
