package statics.longaddertotal;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.LongAdder;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LongAdderTotal implements Job {
    private static final LongAdder TOTAL = new LongAdder();

    @Override
    public String run(String in) throws Exception {
        TOTAL.add(in.length()); // EXPECT DET-STATIC
        return "" + TOTAL.sum(); // EXPECT DET-STATIC
    }
}
