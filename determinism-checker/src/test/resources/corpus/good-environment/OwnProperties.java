package goodenvironment.ownproperties;

import dev.perdure.Orchestrator;
import java.io.StringReader;
import java.util.Properties;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A table of that name, not the process's. */
final class OwnProperties implements Job {
    @Override
    public String run(String in) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("a", "1");
        properties.load(new StringReader("b=2"));
        return properties.getProperty("a") + properties.getProperty("b", in);
    }
}
