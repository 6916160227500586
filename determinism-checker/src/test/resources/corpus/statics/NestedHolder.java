package statics.nestedholder;

import dev.perdure.Orchestrator;
import java.util.ArrayDeque;
import java.util.Deque;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class NestedHolder implements Job {
    private static final class State {
        static final Deque<String> OPEN = new ArrayDeque<>();
    }

    @Override
    public String run(String in) throws Exception {
        State.OPEN.push(in); // EXPECT DET-STATIC
        return "" + State.OPEN.size(); // EXPECT DET-STATIC
    }
}
