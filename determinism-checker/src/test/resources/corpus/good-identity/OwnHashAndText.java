package goodidentity.ownhashandtext;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    private final String sku;

    Line(String sku) {
        this.sku = sku;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && line.sku.equals(sku);
    }

    @Override
    public int hashCode() {
        return sku.hashCode();
    }

    @Override
    public String toString() {
        return "line " + sku;
    }
}

// RUN
final class OwnHashAndText implements Job {
    @Override
    public String run(String in) throws Exception {
        Object line = new Line(in);
        return line + " " + line.hashCode() + String.valueOf(line) + List.of(line);
    }
}
