package order.objectsinhashset;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Elements without a hash of their own lie where their addresses say. */
final class ObjectsInHashSet implements Job {
    private final PaymentsProxy payments;

    ObjectsInHashSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final class Line {
        private final String sku;

        Line(String sku) {
            this.sku = sku;
        }
    }

    @Override
    public String run(String in) throws Exception {
        Set<Line> lines = new HashSet<>();
        lines.add(new Line("tea"));
        lines.add(new Line("wine"));
        for (Line line : lines) { // EXPECT DET-ORDER
            payments.charge(line.sku);
        }
        return in;
    }
}
