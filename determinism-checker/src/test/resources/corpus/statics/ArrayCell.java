package statics.arraycell;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ArrayCell implements Job {
    private static final long[] LAST = new long[1];

    @Override
    public String run(String in) throws Exception {
        return in + LAST[0]++; // EXPECT DET-STATIC
    }
}
