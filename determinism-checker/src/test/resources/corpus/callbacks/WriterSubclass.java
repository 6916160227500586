package callbacks.writersubclass;

import dev.perdure.Orchestrator;
import java.io.PrintWriter;
import java.io.Writer;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamping extends Writer {
    final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] buffer, int from, int length) {
        text.append(System.currentTimeMillis()).append(buffer, from, length); // EXPECT DET-TIME-01
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

// RUN
final class WriterSubclass implements Job {
    @Override
    public String run(String in) throws Exception {
        Stamping writer = new Stamping();
        new PrintWriter(writer).print(in);
        return writer.text.toString();
    }
}
