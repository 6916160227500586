package indy.recordequalsovercomponent;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Part {
    @Override
    public boolean equals(Object other) {
        return Math.random() > 0.5; // EXPECT DET-RANDOM-01
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

record Whole(Part part) {}

final class RecordEqualsOverComponent implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Whole(new Part()).equals(new Whole(new Part()));
    }
}
