package io.fileexists;

import dev.perdure.Orchestrator;
import java.io.File;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FileExists implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new File(in).exists(); // EXPECT DET-IO-01
    }
}
