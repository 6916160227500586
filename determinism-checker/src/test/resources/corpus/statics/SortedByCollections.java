package statics.sortedbycollections;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SortedByCollections implements Job {
    private static final List<String> SEEN = new ArrayList<>(List.of("b", "a"));

    @Override
    public String run(String in) throws Exception {
        if (in.isEmpty()) {
            Collections.reverse(SEEN); // ANY DET-STATIC
        }
        return in + SEEN.get(0); // ANY DET-STATIC
    }
}
