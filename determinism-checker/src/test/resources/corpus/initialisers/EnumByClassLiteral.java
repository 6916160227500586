package initialisers.enumbyclassliteral;

import dev.perdure.Orchestrator;
import java.util.EnumSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Step {
    FIRST,
    SECOND;

    private final long made = System.nanoTime(); // EXPECT DET-TIME-03

    @Override
    public String toString() {
        return name() + made;
    }
}

// RUN
final class EnumByClassLiteral implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + EnumSet.allOf(Step.class);
    }
}
