package callbacks.tostringinformat;

import dev.perdure.Orchestrator;
import java.util.Locale;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    @Override
    public String toString() {
        return "line " + UUID.randomUUID(); // EXPECT DET-RANDOM-02
    }
}

// RUN
final class ToStringInFormat implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.format(Locale.ROOT, "%s %s", in, new Line());
    }
}
