package environment.messageformatdefault;

import dev.perdure.Orchestrator;
import java.text.MessageFormat;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MessageFormatDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return MessageFormat.format("{0}", 1234.5); // EXPECT DET-ENV-02
    }
}
