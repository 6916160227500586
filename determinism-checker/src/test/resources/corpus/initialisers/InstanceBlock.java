package initialisers.instanceblock;

import dev.perdure.Orchestrator;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InstanceBlock implements Job {
    private final List<String> log = new ArrayList<>();

    {
        log.add("made at " + LocalTime.now()); // EXPECT DET-TIME-01
    }

    @Override
    public String run(String in) throws Exception {
        return in + log;
    }
}
