package time.propertiescomment;

import dev.perdure.Orchestrator;
import java.io.StringWriter;
import java.util.Properties;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PropertiesComment implements Job {
    @Override
    public String run(String in) throws Exception {
        StringWriter text = new StringWriter();
        new Properties().store(text, "orders"); // EXPECT DET-TIME-01
        return text.toString();
    }
}
