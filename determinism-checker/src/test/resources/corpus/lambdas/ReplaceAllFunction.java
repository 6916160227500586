package lambdas.replaceallfunction;

import dev.perdure.Orchestrator;
import java.util.regex.Pattern;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReplaceAllFunction implements Job {
    @Override
    public String run(String in) throws Exception {
        return Pattern.compile("x").matcher(in).replaceAll(match -> match.group() + Math.random()); // EXPECT DET-RANDOM-01
    }
}
