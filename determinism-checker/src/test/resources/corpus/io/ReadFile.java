package io.readfile;

import dev.perdure.Orchestrator;
import java.nio.file.Files;
import java.nio.file.Path;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReadFile implements Job {
    @Override
    public String run(String in) throws Exception {
        return Files.readString(Path.of(in)); // EXPECT DET-IO-01
    }
}
