package libraries.jsontopath;

import dev.perdure.Orchestrator;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class JsonToPath implements Job {
    @Override
    public String run(String in) throws Exception {
        new JsonMapper().writeValue(Path.of("out.json"), in); // EXPECT DET-IO-01
        return in;
    }
}
