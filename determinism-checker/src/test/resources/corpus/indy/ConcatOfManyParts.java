package indy.concatofmanyparts;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ConcatOfManyParts implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + 1 + 'c' + 2L + Math.random() + true + System.lineSeparator(); // EXPECT DET-RANDOM-01
    }
}
