package environment.readerofstream;

import dev.perdure.Orchestrator;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReaderOfStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new InputStreamReader(new ByteArrayInputStream(new byte[] {1})).read(); // EXPECT DET-ENV-03
    }
}
