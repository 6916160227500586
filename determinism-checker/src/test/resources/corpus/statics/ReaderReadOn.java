package statics.readerreadon;

import dev.perdure.Orchestrator;
import java.io.StringReader;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReaderReadOn implements Job {
    private static final StringReader LETTERS = new StringReader("abcdefgh");

    @Override
    public String run(String in) throws Exception {
        return in + (char) LETTERS.read(); // ANY DET-STATIC
    }
}
