package libraries.jsonfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perdure.Orchestrator;
import java.io.File;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class JsonFile implements Job {
    @Override
    public String run(String in) throws Exception {
        return new ObjectMapper().readTree(new File(in)).toString(); // EXPECT DET-IO-01
    }
}
