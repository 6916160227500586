package identity.lambdatext;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The name of a lambda's class is made up at run time. */
final class LambdaText implements Job {
    @Override
    public String run(String in) throws Exception {
        Supplier<String> name = () -> in;
        return "supplier " + name; // EXPECT DET-IDENTITY
    }
}
