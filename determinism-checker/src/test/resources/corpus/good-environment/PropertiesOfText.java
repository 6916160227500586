package goodenvironment.propertiesoftext;

import dev.perdure.Orchestrator;
import java.io.StringReader;
import java.util.Properties;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PropertiesOfText implements Job {
    @Override
    public String run(String in) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader("sku=tea"));
        return properties.getProperty("sku");
    }
}
