package statics.arrayfilledbyjdk;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ArrayFilledByJdk implements Job {
    private static final long[] TOTALS = new long[2];

    @Override
    public String run(String in) throws Exception {
        long before = TOTALS[0]; // ANY DET-STATIC
        Arrays.fill(TOTALS, in.length()); // ANY DET-STATIC
        return in + before;
    }
}
