package goodlibraries.jsonofthree;

import dev.perdure.Orchestrator;
import tools.jackson.databind.json.JsonMapper;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class JsonOfThree implements Job {
    @Override
    public String run(String in) throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        return mapper.writeValueAsString(mapper.readTree("[1, 2]")) + mapper.readValue("\"a\"", String.class);
    }
}
