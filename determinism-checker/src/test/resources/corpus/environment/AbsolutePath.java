package environment.absolutepath;

import dev.perdure.Orchestrator;
import java.io.File;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The directory of the process is part of it. */
final class AbsolutePath implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new File(in).getAbsolutePath(); // EXPECT DET-ENV-01
    }
}
