package io.filesbyreference;

import dev.perdure.Orchestrator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FilesByReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(Path.of(in)).filter(Files::exists).toList().toString(); // EXPECT DET-IO-01
    }
}
