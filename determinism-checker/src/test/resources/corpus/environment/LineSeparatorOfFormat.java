package environment.lineseparatorofformat;

import dev.perdure.Orchestrator;
import java.io.File;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Conversion n writes what this machine takes for the end of a line. */
final class LineSeparatorOfFormat implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new File(in).getAbsolutePath(); // EXPECT DET-ENV-01
    }
}
