package statics.listofsingletons;

import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ListOfSingletons implements Job {
    private final PaymentsProxy payments;

    ListOfSingletons(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final class Cell {
        private int hits;

        int hit() {
            return ++hits; // EXPECT DET-STATIC-02
        }
    }

    private static final List<Cell> LISTED = List.of(new Cell());

    @Override
    public String run(String in) throws Exception {
        int sum = 0;
        for (Cell cell : LISTED) {
            sum += cell.hit();
        }
        return payments.charge(in + sum);
    }
}
