package random.tempfilename;

import dev.perdure.Orchestrator;
import java.io.File;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A random name hides in the name of a file. */
// RUN
final class TempFileName implements Job {
    @Override
    public String run(String in) throws Exception {
        return File.createTempFile("order", in).getName(); // EXPECT DET-IO-01
    }
}
