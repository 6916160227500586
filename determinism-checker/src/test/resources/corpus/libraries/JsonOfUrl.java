package libraries.jsonofurl;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perdure.Orchestrator;
import java.net.URL;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class JsonOfUrl implements Job {
    @Override
    public String run(String in) throws Exception {
        return new ObjectMapper().readValue(new URL("http://a"), String.class); // EXPECT DET-IO-02
    }
}
