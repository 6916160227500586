package io.filestream;

import dev.perdure.Orchestrator;
import java.io.FileInputStream;
import java.io.InputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FileStream implements Job {
    @Override
    public String run(String in) throws Exception {
        try (InputStream file = new FileInputStream(in)) { // EXPECT DET-IO-01
            return "" + file.read();
        }
    }
}
