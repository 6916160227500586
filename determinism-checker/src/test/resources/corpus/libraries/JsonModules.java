package libraries.jsonmodules;

import dev.perdure.Orchestrator;
import tools.jackson.databind.json.JsonMapper;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class JsonModules implements Job {
    @Override
    public String run(String in) throws Exception {
        return JsonMapper.builder().findAndAddModules().build().writeValueAsString(in); // EXPECT DET-REFLECT-03
    }
}
