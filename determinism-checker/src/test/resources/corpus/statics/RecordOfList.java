package statics.recordoflist;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Basket(List<String> lines) {}

final class RecordOfList implements Job {
    private static final Basket SHARED = new Basket(new ArrayList<>());

    @Override
    public String run(String in) throws Exception {
        SHARED.lines().add(in); // ANY DET-STATIC
        return in + SHARED.lines().size(); // ANY DET-STATIC
    }
}
