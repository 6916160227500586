package statics.sharediterator;

import dev.perdure.Orchestrator;
import java.util.Iterator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SharedIterator implements Job {
    private static final Iterator<String> SharedIteratorS = List.of("a", "b", "c").iterator();

    @Override
    public String run(String in) throws Exception {
        return in + SharedIteratorS.next(); // EXPECT DET-STATIC
    }
}
