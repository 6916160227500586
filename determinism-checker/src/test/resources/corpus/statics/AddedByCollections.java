package statics.addedbycollections;

import dev.perdure.Orchestrator;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AddedByCollections implements Job {
    private static final Set<String> SEEN = new TreeSet<>();

    @Override
    public String run(String in) throws Exception {
        Collections.addAll(SEEN, in); // ANY DET-STATIC
        return in + SEEN.size(); // ANY DET-STATIC
    }
}
