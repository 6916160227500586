package indy.recordhashovercomponent;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Part {
    @Override
    public boolean equals(Object other) {
        return other instanceof Part;
    }

    @Override
    public int hashCode() {
        return (int) System.nanoTime(); // EXPECT DET-TIME-03
    }
}

record Whole(Part part) {}

/** The hash of a record asks its components for theirs. */
// RUN
final class RecordHashOverComponent implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Whole(new Part()).hashCode();
    }
}
