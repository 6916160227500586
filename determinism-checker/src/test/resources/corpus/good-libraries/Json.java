package goodlibraries.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Json implements Job {
    @Override
    public String run(String in) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode node = mapper.readTree("{\"sku\":\"tea\",\"count\":2}");
        return node.get("sku").asText() + mapper.writeValueAsString(node) + mapper.readValue("3", Integer.class);
    }
}
