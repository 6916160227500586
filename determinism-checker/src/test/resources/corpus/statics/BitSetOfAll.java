package statics.bitsetofall;

import dev.perdure.Orchestrator;
import java.util.BitSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class BitSetOfAll implements Job {
    private static final BitSet DONE = new BitSet();

    @Override
    public String run(String in) throws Exception {
        DONE.set(in.length()); // EXPECT DET-STATIC
        return in;
    }
}
