package environment.defaultcharsetobject;

import dev.perdure.Orchestrator;
import java.nio.charset.Charset;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DefaultCharsetObject implements Job {
    @Override
    public String run(String in) throws Exception {
        return Charset.defaultCharset().name(); // EXPECT DET-ENV-03
    }
}
