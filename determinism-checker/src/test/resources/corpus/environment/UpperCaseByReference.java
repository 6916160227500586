package environment.uppercasebyreference;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class UpperCaseByReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of("title").map(String::toUpperCase).findFirst().get(); // EXPECT DET-ENV-02
    }
}
