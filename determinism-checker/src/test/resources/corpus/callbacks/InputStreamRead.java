package callbacks.inputstreamread;

import dev.perdure.Orchestrator;
import java.io.InputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Noise extends InputStream {
    @Override
    public int read() {
        return (int) System.nanoTime() & 0x7f; // EXPECT DET-TIME-03
    }
}

// RUN
final class InputStreamRead implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Noise().readNBytes(2)[0];
    }
}
