package statics.summary;

import dev.perdure.Orchestrator;
import java.util.LongSummaryStatistics;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Summary implements Job {
    private static final LongSummaryStatistics TOTALS = new LongSummaryStatistics();

    @Override
    public String run(String in) throws Exception {
        TOTALS.accept(in.length()); // ANY DET-STATIC
        return in + TOTALS.getMax(); // ANY DET-STATIC
    }
}
