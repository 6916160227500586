package io.printwritertofile;

import dev.perdure.Orchestrator;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class PrintWriterToFile implements Job {
    @Override
    public String run(String in) throws Exception {
        try (PrintWriter writer = new PrintWriter(in, StandardCharsets.UTF_8)) { // EXPECT DET-IO-01
            writer.print(in);
        }
        return in;
    }
}
