package goodenvironment.memorystreams;

import dev.perdure.Orchestrator;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Streams that lead nowhere but into memory. */
final class MemoryStreams implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writer.print(in);
        }
        StringWriter text = new StringWriter();
        text.write(bytes.toString(StandardCharsets.UTF_8));
        BufferedReader reader = new BufferedReader(new StringReader(text.toString()));
        return reader.readLine();
    }
}
