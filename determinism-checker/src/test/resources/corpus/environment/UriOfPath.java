package environment.uriofpath;

import dev.perdure.Orchestrator;
import java.nio.file.Path;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UriOfPath implements Job {
    @Override
    public String run(String in) throws Exception {
        return Path.of("terms.txt").toUri().toString(); // EXPECT DET-ENV-01
    }
}
