package lambdas.requirenonnullelseget;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Objects;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RequireNonNullElseGet implements Job {
    @Override
    public String run(String in) throws Exception {
        return Objects.requireNonNullElseGet(Map.of("a", "b").get(in), () -> System.getProperty("name")); // EXPECT DET-ENV-01
    }
}
