package lambdas.staticreference;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StaticReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(in).map(StaticReference::stamp).findFirst().get();
    }

    private static String stamp(String text) {
        return text + System.getenv("NODE"); // EXPECT DET-ENV-01
    }
}
