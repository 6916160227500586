package time.instantsourcesystem;

import dev.perdure.Orchestrator;
import java.time.InstantSource;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InstantSourceSystem implements Job {
    @Override
    public String run(String in) throws Exception {
        InstantSource source = InstantSource.system(); // EXPECT DET-TIME-02
        return in + source.millis();
    }
}
