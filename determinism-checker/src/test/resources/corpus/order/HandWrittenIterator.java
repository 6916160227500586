package order.handwritteniterator;

import dev.perdure.Orchestrator;
import java.util.Iterator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class HandWrittenIterator implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        Iterator<String> names = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").iterator(); // ANY DET-ORDER
        while (names.hasNext()) { // ANY DET-ORDER
            text.append(names.next()); // ANY DET-ORDER
        }
        return text.toString(); // ANY DET-ORDER
    }
}
